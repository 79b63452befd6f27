import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Member } from '../../src/contract/portfolio-record';
import { aDraft, everyone, someRoles } from '../builders/portfolio';
import { FiguresOracle } from '../oracle/figures-oracle';
import { isoDayIn, issuesOf } from '../oracle/read-as-person';
import { shown } from '../oracle/shown-figures';
import { view } from './call-as';
import { settle } from './settle';
import { startDemo } from '../start-demo';

const inner: readonly Member[] = [
  { kind: 'query', jql: 'issuetype = Story AND statusCategory != Done ORDER BY rank' },
  { kind: 'category', category: 'Customer products' },
];

describe('figures of a portfolio of a category, queries and a nested portfolio', () => {
  let sandbox: RunningSandbox;
  let timeZone: string;
  let outerId: string;
  let innerId: string;
  let inInner: ReadonlySet<string>;
  let inOuter: ReadonlySet<string>;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);

  beforeAll(async () => {
    sandbox = await startDemo();
    const { jira } = sandbox.source;
    const owner = people()[0] ?? '';
    const roles = someRoles(owner, { viewers: [everyone] });
    const create = (name: string, members: readonly Member[]) =>
      view(sandbox, owner, 'portfolio-record.create', { draft: aDraft({ name, members, roles }) });
    innerId = (await create('Inner', inner)).portfolioId;
    const members: readonly Member[] = [
      { kind: 'category', category: 'Platform' },
      { kind: 'query', jql: 'duedate < now() OR level is not EMPTY' },
      { kind: 'portfolio', portfolioId: innerId },
    ];
    outerId = (await create('Outer', members)).portfolioId;
    await settle(sandbox);
    const found = async (jql: string) => (await issuesOf(jira, jira.appAccountId, jql)).map(({ key }) => key);
    inInner = new Set([
      ...(await found('issuetype = Story AND statusCategory != Done')),
      ...(await found('category = "Customer products"')),
    ]);
    inOuter = new Set([
      ...inInner,
      ...(await found('category = Platform')),
      ...(await found('duedate < now() OR level is not EMPTY')),
    ]);
    const query = new URLSearchParams();
    const info = await jira.request(owner, { method: 'GET', path: '/rest/api/3/serverInfo', query });
    timeZone = (info.body as { serverTimeZone: string }).serverTimeZone;
  });
  afterAll(() => sandbox.close());

  const oracleOf = async (person: string, part: ReadonlySet<string>) => {
    const issues = (await issuesOf(sandbox.source.jira, person)).filter(({ key }) => part.has(key));
    return new FiguresOracle(issues, isoDayIn(timeZone, new Date()));
  };

  it.each([0, 1, 2, 3, 4, 5])(
    'are what the definitions give for the part that person %i can read',
    async (at) => {
      const person = people()[at] ?? '';
      const oracle = await oracleOf(person, inOuter);
      const page = await view(sandbox, person, 'portfolio.view', { portfolioId: outerId });
      expect(shown(page.totals)).toEqual(oracle.ofAll());
      const inner = await oracleOf(person, inInner);
      const [nested] = page.portfolio?.nested ?? [];
      expect(nested?.figures && shown(nested.figures)).toEqual(inner.ofAll());
      const own = await view(sandbox, person, 'portfolio.view', { portfolioId: innerId });
      expect(own.totals).toEqual(nested?.figures);
      const withIssues = page.projects.filter(({ key }) => oracle.issues.some(({ project }) => project === key));
      expect(new Set(withIssues.map(({ key }) => key))).toEqual(new Set(oracle.issues.map(({ project }) => project)));
      for (const { key, projectId, figures } of page.projects) {
        expect(figures && shown(figures)).toEqual(oracle.ofProject(key));
        const { items, outside } = await view(sandbox, person, 'portfolio.items', { portfolioId: outerId, projectId });
        expect(outside.map((one) => one.key).sort()).toEqual(oracle.outsideKeysOf(key));
        for (const one of outside) expect(shown(one.children)).toEqual(oracle.ofOutside(one.key));
        for (const { issue, children } of items) {
          const epic = oracle.issues.find((seen) => seen.key === issue.key);
          expect(epic && oracle.ofEpic(epic)).toEqual(shown(children));
        }
      }
    },
    120_000,
  );

  it('differ between people and from the whole site, so that the comparison means something', async () => {
    const pages = await Promise.all(
      people().map((person) => view(sandbox, person, 'portfolio.view', { portfolioId: outerId })),
    );
    expect(new Set(pages.map(({ totals }) => JSON.stringify(totals))).size).toBeGreaterThanOrEqual(3);
    const [first] = pages;
    expect(first?.projects.some(({ part }) => part === 'selected')).toBe(true);
    expect(first?.projects.some(({ isDirect }) => !isDirect)).toBe(true);
    expect(inInner.size).toBeLessThan(inOuter.size);
    const whole = await view(sandbox, people()[0] ?? '', 'portfolio.view', {});
    expect(first?.totals).not.toEqual(whole.totals);
  });
});
