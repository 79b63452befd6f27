import { join } from 'node:path';
import { macroForLink } from '../../sandbox/confluence/auto-convert';
import { readManifest } from '../../sandbox/forge/manifest';
import { configOf } from '../../src/contract/report-config';
import { roadmapConfigOf } from '../../src/contract/roadmap-config';

const { macros } = readManifest(join(__dirname, '../../manifest.yml'));
const matchers = macros.map(({ key, patterns }) => ({ moduleKey: key, patterns }));
const site = 'https://acme.atlassian.net/jira/apps/app-1/env-2';
const id = '0b8f4f5e-2f6e-4c2b-9a51-6a2f0f2c9d11';

/** What each macro can show of a link. */
const shows = {
  'roadmap-macro': (link: string) => roadmapConfigOf({ config: null, link }),
  'report-macro': (link: string) => configOf({ config: null, link }),
} as const;

describe('links that become macros of the app', () => {
  it.each([
    ['/product/APP', 'roadmap-macro'],
    ['/product/APP/roadmap', 'roadmap-macro'],
    [`/product/${id}/delivery`, 'roadmap-macro'],
    [`/product/APP?portfolio=${id}`, 'roadmap-macro'],
    [`/portfolio/${id}`, 'report-macro'],
    ['/portfolio/all', 'report-macro'],
  ] as const)('%s: %s, and of that one only, which can show it', (path, moduleKey) => {
    const link = `${site}${path}`;
    expect(macroForLink(link, matchers)).toBe(moduleKey);
    expect(macroForLink(link, [...matchers].reverse())).toBe(moduleKey);
    expect(shows[moduleKey](link)).not.toBeNull();
  });

  it.each(['/epic/APP-1', '/new-product', '/product', ''])('%s: none', (path) => {
    expect(macroForLink(`${site}${path}`, matchers)).toBeNull();
  });
});
