import { fillPortfolios } from '../../../sandbox/server/fill-portfolios';
import type { RunningSandbox } from '../../../sandbox/server/start-sandbox';
import { view } from '../../resolvers/call-as';
import { settle } from '../../resolvers/settle';
import { startDemo } from '../../start-demo';

describe('the portfolios of the demo company', () => {
  let sandbox: RunningSandbox;
  const people = () => sandbox.source.jira.people.map(({ accountId }) => accountId);
  const listed = async (at: number) =>
    (await view(sandbox, people()[at] ?? '', 'portfolio-record.list', {})).portfolios;

  beforeAll(async () => {
    sandbox = await startDemo();
    await fillPortfolios(sandbox, Date.now());
    await settle(sandbox);
  });
  afterAll(() => sandbox.close());

  it('are there for those who may view them, with work in each', async () => {
    expect((await listed(0)).map(({ name }) => name)).toEqual([
      'Arvella, the whole company',
      'Customer experience',
      'Duties: compliance and security',
      'Logistics renewal',
      'Pilots',
    ]);
    for (const { portfolioId } of await listed(0)) {
      const { totals, portfolio, isPartial } = await view(sandbox, people()[0] ?? '', 'portfolio.view', {
        portfolioId,
      });
      const { toDo, inProgress, done } = totals.issues;
      expect(toDo + inProgress + done).toBeGreaterThan(20);
      expect(portfolio?.queries.every(({ result }) => result.state === 'ready')).toBe(true);
      expect(isPartial).toBe(false);
    }
  });

  it('are shown differently to different people: some not at all, money to few', async () => {
    expect(await listed(5)).toEqual([]);
    expect((await listed(4)).map(({ rights }) => rights.maySeeMoney)).toEqual([true, true, true, true]);
    expect((await listed(3)).some(({ rights }) => rights.maySeeMoney)).toBe(false);
  });

  it('are left alone the second time, because people may have changed them', async () => {
    const before = await listed(0);
    await fillPortfolios(sandbox, Date.now() + 400 * 86_400_000);
    expect(await listed(0)).toEqual(before);
  });
});
