import { asJiraLink, asSiteLink, macroForLink } from '../../../sandbox/confluence/auto-convert';

const macros = [
  { moduleKey: 'roadmap', patterns: ['https://*.atlassian.net/jira/apps/*/*/product/*'] },
  { moduleKey: 'report', patterns: ['https://*.atlassian.net/jira/apps/*/*/portfolio/*', 'scheme:*'] },
  { moduleKey: 'past', patterns: ['https://*.atlassian.net/jira/apps/*/*/past?*'] },
];

describe('links that become macros', () => {
  it.each([
    ['https://acme.atlassian.net/jira/apps/a-1/e-2/product/ABC', 'roadmap'],
    ['https://acme.atlassian.net/jira/apps/a-1/e-2/portfolio/all', 'report'],
    ['scheme:anything', 'report'],
    // A star stands for one part of the address, and there must be one.
    ['https://acme.atlassian.net/jira/apps/a-1/e-2/product/ABC/delivery', null],
    ['https://acme.atlassian.net/jira/apps/a-1/e-2/product/', null],
    ['https://acme.example.net/jira/apps/a-1/e-2/product/ABC', null],
    // A question mark is one.
    ['https://acme.atlassian.net/jira/apps/a-1/e-2/past?asOf=2026-01-01', 'past'],
    ['https://acme.atlassian.net/jira/apps/a-1/e-2/pastasOf', null],
    ['https://acmeXatlassian.net/jira/apps/a-1/e-2/product/ABC', null],
    ['see https://acme.atlassian.net/jira/apps/a-1/e-2/product/ABC', null],
  ])('%s: %s', (link, moduleKey) => {
    expect(macroForLink(link, macros)).toBe(moduleKey);
  });

  it('are kept as Jira writes them, and compared as they would stand on a site of Atlassian', () => {
    const origin = 'http://127.0.0.1:8123';
    const ids = { app: 'app-1', environment: 'env-2' };
    for (const [path, kept] of [
      ['/jira/apps/altitude/product/ABC', '/jira/apps/app-1/env-2/product/ABC'],
      ['/jira/apps/altitude?asOf=2026-01-01', '/jira/apps/app-1/env-2?asOf=2026-01-01'],
      ['/jira/projects/ABC/altitude', '/jira/software/projects/ABC/apps/app-1/env-2'],
      [
        '/jira/projects/ABC/altitude/product/ABC/roadmap',
        '/jira/software/projects/ABC/apps/app-1/env-2/product/ABC/roadmap',
      ],
      ['/jira/projects/ABC', '/jira/projects/ABC'],
    ]) {
      const link = asJiraLink(`${origin}${path}`, origin, ids);
      expect(link).toBe(`${origin}${kept}`);
      expect(asSiteLink(link, origin)).toBe(`https://sandbox.atlassian.net${kept}`);
    }
    const elsewhere = 'https://elsewhere.example/x';
    expect([asJiraLink(elsewhere, origin, ids), asSiteLink(elsewhere, origin)]).toEqual([elsewhere, elsewhere]);
  });
});
