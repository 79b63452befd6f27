import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { macroForLink } from '../../sandbox/confluence/auto-convert';
import { readManifest } from '../../sandbox/forge/manifest';
import { configOf } from '../../src/contract/report-config';
import { roadmapConfigOf } from '../../src/contract/roadmap-config';
import { portfolioTabs, productTabs } from '../../static/views/navigation/route';

const file = join(__dirname, '../../manifest.yml');
const { macros } = readManifest(file);
const [, appId = ''] = /ecosystem::app\/(\S+)/.exec(readFileSync(file, 'utf8')) ?? [];
const matchers = macros.map(({ key, patterns }) => ({ moduleKey: key, patterns }));
const id = '0b8f4f5e-2f6e-4c2b-9a51-6a2f0f2c9d11';
const ofProject = (projects: string) => `https://acme.atlassian.net/jira/${projects}/APP/apps/${appId}/env-2`;
const pages = [
  'https://acme.atlassian.net/jira/apps/app-1/env-2',
  ofProject('software/projects'),
  ofProject('software/c/projects'),
];

/** What each macro can show of a link. */
const shows = {
  'roadmap-macro': (link: string) => roadmapConfigOf({ config: null, link }),
  'report-macro': (link: string) => configOf({ config: null, link }),
} as const;
type Made = keyof typeof shows;

const ofPortfolio = portfolioTabs.flatMap((tab): [string, Made][] => {
  const made = tab === 'timeline' ? 'roadmap-macro' : 'report-macro';
  return [
    [`/portfolio/${id}/${tab}`, made],
    [`/portfolio/all/${tab}?asOf=2026-01-01`, made],
  ];
});
const ofProduct = productTabs.map((tab): [string, Made] => [`/product/APP/${tab}?portfolio=${id}`, 'roadmap-macro']);

describe('links that become macros of the app', () => {
  const paths: readonly [string, Made][] = [
    ['/product/APP', 'roadmap-macro'],
    [`/product/${id}/delivery`, 'roadmap-macro'],
    [`/product/APP?portfolio=${id}`, 'roadmap-macro'],
    ['/portfolio/all', 'report-macro'],
    [`/portfolio/${id}?asOf=2026-01-01`, 'report-macro'],
    ...ofPortfolio,
    ...ofProduct,
  ];

  it.each(paths)('%s: %s, and of that one only, which can show it', (path, moduleKey) => {
    for (const page of pages) {
      const link = `${page}${path}`;
      expect(macroForLink(link, matchers)).toBe(moduleKey);
      expect(macroForLink(link, [...matchers].reverse())).toBe(moduleKey);
      expect(shows[moduleKey](link)).not.toBeNull();
    }
  });

  it('are those of the page in a project as well, but of no other app there', () => {
    for (const page of pages.slice(1)) {
      expect(macroForLink(page, matchers)).toBe('roadmap-macro');
      expect(shows['roadmap-macro'](page)).toMatchObject({ source: { of: 'product', product: 'APP' } });
      expect(macroForLink(page.replace(appId, id), matchers)).toBeNull();
    }
  });

  it.each(['/epic/APP-1', '/new-product', '/product'])('%s: none', (path) => {
    for (const page of pages) expect(macroForLink(`${page}${path}`, matchers)).toBeNull();
  });
});
