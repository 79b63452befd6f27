import { asSiteLink, macroForLink } from '../../../sandbox/confluence/auto-convert';

const macros = [
  { moduleKey: 'roadmap', patterns: ['https://*.atlassian.net/jira/apps/*/*/product/*'] },
  { moduleKey: 'report', patterns: ['https://*.atlassian.net/jira/apps/*/*/portfolio/*', 'scheme:*'] },
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
    ['https://acmeXatlassian.net/jira/apps/a-1/e-2/product/ABC', null],
    ['see https://acme.atlassian.net/jira/apps/a-1/e-2/product/ABC', null],
  ])('%s: %s', (link, moduleKey) => {
    expect(macroForLink(link, macros)).toBe(moduleKey);
  });

  it('are compared as they would stand on a site of Atlassian', () => {
    const ids = { app: 'app-1', environment: 'env-2' };
    const local = (path: string) => asSiteLink(`http://127.0.0.1:8123${path}`, 'http://127.0.0.1:8123', ids);
    expect(local('/jira/apps/altitude/product/ABC')).toBe(
      'https://sandbox.atlassian.net/jira/apps/app-1/env-2/product/ABC',
    );
    expect(local('/jira/projects/ABC')).toBe('https://sandbox.atlassian.net/jira/projects/ABC');
    expect(asSiteLink('https://elsewhere.example/x', 'http://127.0.0.1:8123', ids)).toBe('https://elsewhere.example/x');
  });
});
