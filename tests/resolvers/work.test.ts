import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Day } from '../../src/domain/units';
import { noWorkFilter, type WorkFilter } from '../../src/domain/work/work-filter';
import { workGroupings } from '../../src/domain/work/work-tree';
import { FiguresOracle } from '../oracle/figures-oracle';
import { isoDayIn, issuesOf, type WordedIssue } from '../oracle/read-as-person';
import { shown } from '../oracle/shown-figures';
import { expectedPart } from '../oracle/timeline-oracle';
import { allRows, expectedLines, listedIssues } from '../oracle/work-oracle';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';
import { makeMixedPortfolio } from './mixed-portfolio';

describe('the work of the demo company', () => {
  let sandbox: RunningSandbox;
  let today: Day;
  let portfolioId: string;
  let inPortfolio: ReadonlySet<string>;
  let names: ReadonlyMap<string, string>;
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);

  beforeAll(async () => {
    sandbox = await startDemo();
    const owner = people()[0] ?? '';
    ({ portfolioId, keys: inPortfolio } = await makeMixedPortfolio(sandbox, owner, { name: 'Work' }));
    const all = await view(sandbox, owner, 'portfolio.view', {});
    names = new Map(all.projects.map(({ key, name }) => [key, name]));
    today = all.today;
  });
  afterAll(() => sandbox.close());

  const oracleOf = async (person: string, isIn: (key: string) => boolean = () => true) =>
    new FiguresOracle(
      (await issuesOf(sandbox.source.jira, person)).filter(({ key }) => isIn(key)),
      isoDayIn('UTC', new Date(today * 86_400_000)),
    );

  const filtersOf = (oracle: FiguresOracle<WordedIssue>): Partial<WorkFilter>[] => {
    const [some, other] = [oracle.issues[5], oracle.issues.find(({ assignee }) => assignee !== null)];
    return [
      {},
      { text: (some?.summary ?? '').slice(0, 12).trim() },
      { text: some?.key ?? '' },
      { marks: ['late'] },
      { marks: ['unestimated', 'late'] },
      { marks: ['conflict'] },
      { categories: ['in-progress', 'to-do'], types: ['Story', 'Epic'] },
      { assignees: [null, other?.assignee ?? null] },
      { dueFrom: (today - 20) as Day, dueUntil: (today + 20) as Day },
      { dueUntil: (today - 1) as Day, categories: ['done'] },
      { text: 'nothing has this name' },
    ];
  };

  it.each([0, 1, 2, 3, 4, 5])(
    'lists for person %i exactly what matches of what he may see, with what that belongs to',
    async (at) => {
      const person = people()[at] ?? '';
      const oracle = await oracleOf(person);
      let narrowed = 0;
      for (const part of filtersOf(oracle)) {
        const filter = { ...noWorkFilter, ...part };
        const { listed, matching } = expectedLines(oracle, names, filter);
        const { first, rows } = await allRows(sandbox, person, { filter });
        expect({ part, listed: listedIssues(rows) }).toEqual({ part, listed });
        expect(first.found).toBe(matching.length);
        expect(shown(first.totals)).toEqual(oracle.figures(matching, matching));
        if (matching.length > 0 && matching.length < oracle.issues.length) narrowed++;
      }
      // One of them may browse nothing at all.
      expect(narrowed).toBeGreaterThanOrEqual(oracle.issues.length === 0 ? 0 : 7);
    },
  );

  it.each([0, 2])('holds for person %i nothing that is not in the portfolio', async (at) => {
    const person = people()[at] ?? '';
    const oracle = await oracleOf(person, (key) => inPortfolio.has(key));
    for (const part of filtersOf(oracle).slice(0, 6)) {
      const filter = { ...noWorkFilter, ...part };
      const { rows } = await allRows(sandbox, person, { filter, portfolioId });
      expect(listedIssues(rows)).toEqual(expectedLines(oracle, names, filter).listed);
    }
  });

  it.each([0, 2])(
    'says to person %i how much of what is below a line the portfolio holds, and which parents it leaves out',
    async (at) => {
      const person = people()[at] ?? '';
      const whole = await oracleOf(person);
      const { rows } = await allRows(sandbox, person, { portfolioId });
      const told = rows.flatMap(({ subject }) =>
        'item' in subject ? [[subject.item.issue.key, subject.item.part] as const] : [],
      );
      const isIn = (key: string) => inPortfolio.has(key);
      expect(told).toEqual(told.map(([key]) => [key, expectedPart(whole, isIn, key)]));
      const outside = rows.flatMap(({ subject }) => (subject.kind === 'outside' ? [subject] : []));
      const seen = new Set(whole.issues.map(({ key }) => key));
      expect(outside.map(({ key, isLeftOut }) => [key, isLeftOut])).toEqual(
        outside.map(({ key }) => [key, seen.has(key)]),
      );
      expect(outside.some(({ isLeftOut }) => isLeftOut)).toBe(true);
      expect(told.some(([, part]) => part !== null)).toBe(true);
      expect(told.some(([, part]) => part === null)).toBe(true);
    },
  );

  it.each(workGroupings)('has every issue once when it is grouped by %s', async (grouping) => {
    const person = people()[1] ?? '';
    const oracle = await oracleOf(person);
    const { rows, first } = await allRows(sandbox, person, { grouping });
    const keys = rows.flatMap(({ subject }) => (subject.kind === 'item' ? subject.item.issue.key : []));
    expect(keys.toSorted()).toEqual(oracle.issues.map(({ key }) => key).toSorted());
    const groups = rows.flatMap(({ subject, depth }) => (subject.kind === 'group' && depth === 0 ? subject : []));
    const counted = groups.reduce((sum, { figures: { issues } }) => sum + issues.done, 0);
    if (groups.length > 0) expect(counted).toBe(first.totals.issues.done);
    for (const { value } of groups) {
      const scope = { of: 'work', filter: noWorkFilter, group: { by: grouping, value } } as const;
      const list = await view(sandbox, person, 'issues.list', { scope, figure: 'done', offset: 0 });
      const group = groups.find((one) => one.value === value);
      expect(list.total).toBe(group?.figures.issues.done);
    }
  });

  it('opens below a line what stands below it in the whole table', async () => {
    const person = people()[1] ?? '';
    const { rows } = await allRows(sandbox, person);
    const path: string[] = [];
    const branches: string[][] = [];
    for (const row of rows) {
      path.length = row.depth;
      path.push(row.token);
      if (row.below > 0) branches.push([...path]);
    }
    const arrangement = { filter: noWorkFilter, grouping: 'project', sort: null } as const;
    for (const branch of branches.filter((_, at) => at % 40 === 0)) {
      const below = await view(sandbox, person, 'work.below', { ...arrangement, path: branch, offset: 0 });
      const place = rows.findIndex((row, at) => {
        const depth = branch.length - 1;
        return row.depth === depth && row.token === branch.at(-1) && rows[at + 1]?.token === below.rows[0]?.token;
      });
      expect(place).toBeGreaterThanOrEqual(0);
      expect(below.total).toBe(rows[place]?.below);
    }
    const nowhere = await call(sandbox, person, 'work.below', { ...arrangement, path: ['p0', 'i1'], offset: 0 });
    expect(nowhere).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  it.each(['name', 'points', 'due'] as const)(
    'puts siblings in order by %s, unknown ones last both ways',
    async (column) => {
      const person = people()[1] ?? '';
      const texts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
      const valueOf = (row: Awaited<ReturnType<typeof allRows>>['rows'][number]) => {
        if (row.subject.kind !== 'item') return null;
        const { issue, children } = row.subject.item;
        const sum = children?.points;
        const below = sum ? sum.toDo + sum.inProgress + sum.done + sum.unknown : null;
        if (column === 'name') return issue.summary;
        if (column === 'points') return issue.ownPoints ?? below;
        return issue.due?.day ?? children?.due ?? null;
      };
      for (const direction of ['ascending', 'descending'] as const) {
        const { rows } = await allRows(sandbox, person, { grouping: 'hierarchy', sort: { column, direction } });
        const values = rows.filter(({ depth }) => depth === 0).map(valueOf);
        const known = values.filter((value) => value !== null);
        expect(values.slice(known.length).every((value) => value === null)).toBe(true);
        const isInOrder = known.every((value, at) => {
          const before = known[at - 1];
          if (before === undefined) return true;
          const order = texts.compare(String(before), String(value));
          return direction === 'ascending' ? order <= 0 : order >= 0;
        });
        expect(isInOrder).toBe(true);
      }
    },
  );

  it('puts a project of which the viewer sees no issue last both ways by what is counted', async () => {
    const developer = sandbox.source.jira.people.find(({ about }) => about?.startsWith('Developer'))?.accountId ?? '';
    for (const column of ['late', 'unestimated', 'toDo'] as const) {
      for (const direction of ['ascending', 'descending'] as const) {
        const { rows } = await allRows(sandbox, developer, { level: 'projects', sort: { column, direction } });
        const counted = rows.map(({ subject }) =>
          subject.kind === 'project' && subject.figures ? shown(subject.figures) : null,
        );
        const isEmpty = counted.map((one) => one !== null && one.toDo + one.inProgress + one.done + one.unknown === 0);
        expect(isEmpty.indexOf(true)).toBe(isEmpty.length - 1);
      }
    }
  });

  it('offers types and people of visible issues alone', async () => {
    const counts = new Set<number>();
    for (const person of people()) {
      const oracle = await oracleOf(person);
      const choices = await view(sandbox, person, 'work.choices', {});
      expect(choices.types).toEqual([...new Set(oracle.issues.map(({ type }) => type))].sort());
      expect(choices.assignees).toEqual([...new Set(oracle.issues.flatMap(({ assignee }) => assignee ?? []))].sort());
      counts.add(choices.assignees.length);
    }
    expect(counts.size).toBeGreaterThan(1);
  });

  it('is of the day that is asked for, in words as well', async () => {
    const person = people()[0] ?? '';
    const asOf = (today - 70) as Day;
    const then = await allRows(sandbox, person, { asOf, filter: { ...noWorkFilter, categories: ['in-progress'] } });
    expect(then.first.today).toBe(asOf);
    const items = then.rows.flatMap(({ subject, isMatch }) => (subject.kind === 'item' && isMatch ? subject.item : []));
    expect(items.length).toBe(then.first.found);
    expect(new Set(items.map(({ issue }) => issue.category))).toEqual(new Set(['in-progress']));
  });

  it.each([
    [{ portfolioId: 'x' }, 'portfolioId'],
    [{ filter: { ...noWorkFilter, marks: ['hidden'] } }, 'filter.marks.0'],
    [{ filter: { ...noWorkFilter, text: 'x'.repeat(201) } }, 'filter.text'],
    [{ sort: { column: 'salary', direction: 'ascending' } }, 'sort.column'],
    [{ accountId: 'x' }, 'request'],
    [{ offset: -1 }, 'offset'],
  ])('refuses the request %j', async (request, field) => {
    const whole = { filter: noWorkFilter, grouping: 'project', sort: null, level: 'all', offset: 0, ...request };
    expect(await call(sandbox, people()[0] ?? '', 'work.view', whole)).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field },
    });
  });
});
