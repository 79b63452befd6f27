import { reportParts, type ReportRequest } from '../../../../src/contract/report';
import type { reportQuestion } from '../../../../static/views/report/report-question';

describe('what reports on one page ask', () => {
  const asker = { siteUrl: 'https://site.example', accountId: 'a' };
  let question: typeof reportQuestion;
  beforeAll(async () => {
    // The page of the host; the bridge looks for it as soon as it is read.
    Object.assign(globalThis, { __bridge: { callBridge: () => Promise.resolve() } });
    question = (await import('../../../../static/views/report/report-question')).reportQuestion;
  });
  afterAll(() => Reflect.deleteProperty(globalThis, '__bridge'));

  const keyOf = (source: ReportRequest['source'], parts: ReportRequest['parts'], changesDays: 7 | 30) =>
    JSON.stringify(question({ source, parts, changesDays }, asker).key);

  it('is one thing of the whole site, of which no changes are told', () => {
    const site = { of: 'site' } as const;
    const keys = [keyOf(site, [...reportParts], 7), keyOf(site, ['changes'], 30), keyOf(site, ['projects'], 7)];
    expect(new Set(keys).size).toBe(1);
  });

  it('is another thing of a portfolio where changes are shown, and since another day', () => {
    const portfolio = { of: 'portfolio', portfolioId: '0b8f4f5e-2f6e-4c2b-9a51-6a2f0f2c9d11' } as const;
    const keys = [
      keyOf(portfolio, [...reportParts], 7),
      keyOf(portfolio, [...reportParts], 30),
      keyOf(portfolio, ['figures'], 7),
    ];
    expect(new Set(keys).size).toBe(3);
    expect(keyOf(portfolio, ['projects'], 30)).toBe(keys[2]);
  });
});
