import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { ProductMember } from '../../src/domain/product/product-record';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import { aDraft, everyone, someRoles } from '../builders/portfolio';
import { aProductDraft } from '../builders/product';
import { FiguresOracle } from '../oracle/figures-oracle';
import { isoDayIn, issuesOf } from '../oracle/read-as-person';
import { shown } from '../oracle/shown-figures';
import { view } from './call-as';
import { settle } from './settle';
import { startDemo } from '../start-demo';

const part = 'project in (APP, SHOP) AND (labels is not EMPTY OR issuetype = Epic)';

describe('figures of a product that is made of a project and of a part of two others', () => {
  let sandbox: RunningSandbox;
  let timeZone: string;
  let product: string;
  let portfolioId: string;
  let keys: ReadonlySet<string>;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);

  beforeAll(async () => {
    sandbox = await startDemo();
    const { jira } = sandbox.source;
    const owner = people()[0] ?? '';
    const { projects } = await view(sandbox, owner, 'portfolio.view', {});
    const projectId = projects.find(({ key }) => key === 'DATA')?.projectId ?? projects[0]?.projectId ?? '';
    const projectKey = projects.find((one) => one.projectId === projectId)?.key ?? '';
    const members: readonly ProductMember[] = [
      { kind: 'project', projectId },
      { kind: 'query', jql: `${part} ORDER BY rank` },
    ];
    ({ product } = await view(sandbox, owner, 'product-record.create', {
      draft: aProductDraft({ members, name: 'Across' }),
    }));
    const draft = aDraft({ members, roles: someRoles(owner, { viewers: [everyone] }) });
    ({ portfolioId } = await view(sandbox, owner, 'portfolio-record.create', { draft }));
    await settle(sandbox);
    const found = async (jql: string) => (await issuesOf(jira, jira.appAccountId, jql)).map(({ key }) => key);
    keys = new Set([...(await found(part)), ...(await found(`project = ${projectKey}`))]);
    const query = new URLSearchParams();
    const info = await jira.request(owner, { method: 'GET', path: '/rest/api/3/serverInfo', query });
    timeZone = (info.body as { serverTimeZone: string }).serverTimeZone;
  });
  afterAll(() => sandbox.close());

  it.each([0, 1, 2, 3, 4, 5])(
    'are what the definitions give for the part that person %i can read',
    async (at) => {
      const person = people()[at] ?? '';
      const all = await issuesOf(sandbox.source.jira, person);
      const today = isoDayIn(timeZone, new Date());
      const oracle = new FiguresOracle(
        all.filter(({ key }) => keys.has(key)),
        today,
      );
      const whole = new FiguresOracle(all, today);
      const page = await view(sandbox, person, 'product.view', { product });
      expect(page.name).toBe('Across');
      expect(page.figures && shown(page.figures)).toEqual(oracle.ofAll());
      const listed = page.items.map(({ issue }) => issue.key).sort();
      const epics = oracle.issues.filter(({ level }) => level >= 1).map(({ key }) => key);
      expect(listed).toEqual(epics.sort());
      for (const { issue, children } of page.items) {
        // Children count wherever they are, in the product or not.
        const epic = whole.issues.find((seen) => seen.key === issue.key);
        expect(epic && whole.ofEpic(epic)).toEqual(shown(children));
      }
      // What hangs on an epic that is not in the product, and that he may open or not.
      const parents = oracle.issues.flatMap(({ level, parentKey }) => (level < 1 && parentKey ? [parentKey] : []));
      const beyond = whole.issues.filter(({ key }) => parents.includes(key) && !keys.has(key));
      expect(page.elsewhere.map(({ issue }) => issue.key).sort()).toEqual(beyond.map(({ key }) => key).sort());
      for (const { issue, children } of page.elsewhere) {
        const epic = beyond.find(({ key }) => key === issue.key);
        expect(epic && whole.ofEpic(epic)).toEqual(shown(children));
      }
      const known = new Set(all.map(({ key }) => key));
      const unknown = oracle.issues.flatMap(({ parentKey }) => (parentKey && !known.has(parentKey) ? [parentKey] : []));
      expect(page.outside.map(({ key }) => key).sort()).toEqual([...new Set(unknown)].sort());
    },
    120_000,
  );

  it.each([0, 3])(
    'are those of a portfolio of the same members, and of the work of the product, for person %i',
    async (at) => {
      const person = people()[at] ?? '';
      const page = await view(sandbox, person, 'product.view', { product });
      expect((await view(sandbox, person, 'portfolio.view', { portfolioId })).totals).toEqual(page.figures);
      const arranged = { filter: noWorkFilter, grouping: 'project', sort: null, level: 'projects', offset: 0 } as const;
      const work = await view(sandbox, person, 'work.view', { product, ...arranged });
      expect(work.totals).toEqual(page.figures);
      const scope = { of: 'portfolio' } as const;
      const { total } = await view(sandbox, person, 'issues.list', { product, scope, offset: 0 });
      const { toDo = 0, inProgress = 0, done = 0, unknown = 0 } = page.figures?.issues ?? {};
      expect(total).toBe(toDo + inProgress + done + unknown);
      const day = (page.today - 30) as typeof page.today;
      const then = await view(sandbox, person, 'product.view', { product, asOf: day });
      const past = await view(sandbox, person, 'portfolio.view', { portfolioId, asOf: day });
      expect([then.figures, then.now]).toEqual([past.totals, page.figures]);
    },
  );

  it('differ between people, so that the comparison means something', async () => {
    const pages = await Promise.all(people().map((person) => view(sandbox, person, 'product.view', { product })));
    expect(new Set(pages.map(({ figures }) => JSON.stringify(figures))).size).toBeGreaterThanOrEqual(2);
    expect(pages.some(({ elsewhere }) => elsewhere.length > 0)).toBe(true);
    expect(pages[0]?.projects.map(({ part: how }) => how)).toEqual(expect.arrayContaining(['whole', 'selected']));
  });
});
