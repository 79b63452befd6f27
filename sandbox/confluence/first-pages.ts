import { documentOf, heading, paragraph } from './adf';
import { macroNode } from './macro-node';
import type { WikiSite } from './wiki-site';

/** So that Confluence is not empty. */
export function fillWiki(wiki: WikiSite, author: string): void {
  wiki.create(author, {
    title: 'Planning at a glance',
    body: documentOf([
      paragraph('What we plan, for everybody who does not work in Jira.'),
      heading(2, 'How to put a roadmap here'),
      paragraph('Edit this page, choose Insert, and pick a macro of Altitude. Readers see what Jira lets them see.'),
    ]),
  });
}

const roadmap = {
  source: 'product:APP',
  title: '',
  look: 'horizons',
  columns: ['status', 'start', 'due', 'progress', 'late'],
  audience: '',
  period: 'whole',
  from: '',
  to: '',
  undated: true,
  categories: [],
  labels: [],
  releases: [],
  late: false,
  text: '',
};

/** What authors of the demo company have configured, as Confluence keeps it. */
export const demoMacros = [
  {
    localId: '6b1d0c52-0001-4c55-9d0e-7a1f2f6c0001',
    moduleKey: 'roadmap-macro',
    config: { ...roadmap, title: 'What we work on' },
  },
  {
    localId: '6b1d0c52-0001-4c55-9d0e-7a1f2f6c0002',
    moduleKey: 'roadmap-macro',
    config: {
      ...roadmap,
      source: 'portfolio:5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c1001',
      title: 'The next six months, company-wide',
      look: 'table',
      period: '6',
      undated: false,
      categories: ['to-do', 'in-progress'],
    },
  },
  {
    localId: '6b1d0c52-0001-4c55-9d0e-7a1f2f6c0003',
    moduleKey: 'report-macro',
    config: {
      source: '5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c1001',
      parts: ['figures', 'attention'],
      changesDays: 7,
      title: '',
    },
  },
] as const;

/** A page with macros of both kinds and a blog post with one, of the products and portfolios of the demo company. */
export function fillDemoWiki(wiki: WikiSite, author: string): void {
  const place = 'demo/demo';
  const [app, company, report] = demoMacros;
  wiki.create(author, {
    title: 'Arvella: where we are going',
    body: documentOf([
      paragraph('Open this page as several people: each sees what Jira lets them see.'),
      macroNode(place, app),
      macroNode(place, company),
      heading(2, 'How the company stands'),
      macroNode(place, report),
    ]),
  });
  const news = { ...report, localId: '6b1d0c52-0001-4c55-9d0e-7a1f2f6c0004' };
  const body = documentOf([paragraph('Where we stand today, for everybody.'), macroNode(place, news)]);
  wiki.create(author, { title: 'How the company stands', body }, { type: 'blogpost' });
}
