import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { FeatureRow, FeatureScope } from '../../src/contract/features';
import type { Day } from '../../src/domain/units';
import { standingOn } from '../history-oracle/delivery-oracle';
import { readRawSite, type RawIssue, type RawSite } from '../history-oracle/read-history';
import { expectedLinks } from '../oracle/links-oracle';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';
import { settle } from './settle';

const byWords = {
  Blocks: { kind: 'FS', first: 'outward' },
  'Start together': { kind: 'SS', first: 'outward' },
} as const;
const momentOf = (text: unknown) => new Date(String(text).replace(/([+-]\d\d)(\d\d)$/, '$1:$2')).getTime();
const levelOf = (site: RawSite, { fields }: RawIssue) => site.levels.get((fields.issuetype as { id: string }).id) ?? 0;
const parentOf = ({ fields }: RawIssue) => (fields.parent as { key: string } | null | undefined)?.key ?? null;
const categoryOf = (site: RawSite, { fields }: RawIssue) => site.categories.get((fields.status as { id: string }).id);
const projectOf = ({ fields }: RawIssue) => (fields.project as { key: string }).key;

/** The demo company has no field for acceptance criteria. */
const hasDescription = ({ fields }: RawIssue) => /"text":"[^"]/.test(JSON.stringify(fields.description ?? null));

function below(site: RawSite, key: string): RawIssue[] {
  const children = site.issues.filter((issue) => parentOf(issue) === key);
  return children.flatMap((child) => [child, ...below(site, child.key)]);
}

/** What of an epic can be read off its issues one by one. */
function expectedOf(site: RawSite, epic: RawIssue) {
  const all = [epic, ...below(site, epic.key)];
  const open = site.issues.filter((issue) => parentOf(issue) === epic.key && categoryOf(site, issue) !== 'done');
  const spent = all.flatMap(({ fields }) => (fields.timespent as number | null) ?? []);
  return {
    spent: spent.length === 0 ? null : spent.reduce((sum, seconds) => sum + seconds, 0),
    people: new Set(open.flatMap(({ fields }) => (fields.assignee as { accountId: string } | null)?.accountId ?? [])),
    withoutFixVersion: open.filter(({ fields }) => (fields.fixVersions as unknown[]).length === 0).length,
    withoutAcceptance: open.filter((issue) => levelOf(site, issue) === 0 && !hasDescription(issue)).length,
    lastActivity: Math.max(...all.map(({ fields }) => momentOf(fields.updated))),
  };
}

describe('the epics of a product of the demo company', () => {
  let sandbox: RunningSandbox;
  const person = (about: RegExp) =>
    sandbox.source.jira.people.find((one) => about.test(one.about ?? ''))?.accountId ?? '';
  const manager = () => person(/^Portfolio manager/);
  const owner = () => person(/^Product owner/);
  const sites = new Map<string, RawSite>();

  beforeAll(async () => {
    sandbox = await startDemo();
    for (const who of [manager(), owner()]) sites.set(who, await readRawSite(sandbox.source.jira, who));
  });
  afterAll(() => sandbox.close());

  const featuresOf = (as: string, product: string) => view(sandbox, as, 'features.view', { product, offset: 0 });
  const productsOf = (site: RawSite) => [...new Set(site.issues.map(projectOf))].sort();

  it('are those that each person may see, in rank order, with what their issues say', async () => {
    let compared = 0;
    for (const [who, site] of sites) {
      const rankField = site.fields.find(({ schema }) => schema?.custom?.endsWith(':gh-lexo-rank'))?.id ?? '';
      for (const product of productsOf(site).slice(0, 5)) {
        const epics = site.issues
          .filter((issue) => projectOf(issue) === product && levelOf(site, issue) === 1)
          .sort((a, b) => (String(a.fields[rankField]) < String(b.fields[rankField]) ? -1 : 1));
        const { rows, total } = await featuresOf(who, product);
        expect([product, rows.map(({ issue }) => issue.key)]).toEqual([product, epics.map(({ key }) => key)]);
        expect(total).toBe(epics.length);
        rows.forEach((row, at) => {
          const expected = expectedOf(site, epics[at]!);
          expect(row.time?.spent).toBe(expected.spent);
          expect(new Set(row.people)).toEqual(expected.people);
          expect(row.withoutFixVersion).toBe(expected.withoutFixVersion);
          expect(row.withoutAcceptance).toBe(expected.withoutAcceptance);
          expect(row.lastActivity).toBe(Math.floor(expected.lastActivity / 60_000) * 60_000);
          compared++;
        });
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  it('have the scope that a replay of every change gives, and that Delivery tells of each', async () => {
    const who = manager();
    const site = sites.get(who)!;
    const [product = ''] = mostEpics(site);
    const { scopes } = await view(sandbox, who, 'features.scopes', { product });
    const { rows, today } = await featuresOf(who, product);
    // All others have never been below any of these epics; to replay them as well would take long.
    const isNear = (issue: RawIssue) =>
      projectOf(issue) === product ||
      (parentOf(issue) ?? '').startsWith(`${product}-`) ||
      JSON.stringify(site.histories.get(issue.id)).includes(`"${product}-`);
    const own = { ...site, issues: site.issues.filter(isNear) };
    const keyOf = new Map(rows.map(({ issue }) => [issue.issueId, issue.key]));
    const started = scopes.filter((scope): scope is FeatureScope & { state: 'started' } => scope.state === 'started');
    for (const { issueId, start, atStart, added, removed } of started) {
      const key = keyOf.get(issueId) ?? '';
      const countOn = (day: Day) =>
        Object.values(standingOn(own, day, ({ parentKey }) => parentKey === key).items).reduce((sum, n) => sum + n, 0);
      expect([key, atStart]).toEqual([key, countOn(start)]);
      expect([key, atStart + added - removed]).toEqual([key, countOn(today)]);
    }
    expect(started.some(({ added }) => added > 0)).toBe(true);
    for (const scope of scopes.slice(0, 12)) {
      const issueKey = keyOf.get(scope.issueId) ?? '';
      const delivery = await view(sandbox, who, 'delivery.view', { scope: { of: 'children', issueKey }, weeks: 6 });
      expect([issueKey, withoutLists(delivery.scope)]).toEqual([issueKey, withoutLists(scope)]);
    }
  });

  /** Keys of products, those with most epics first. */
  const mostEpics = (site: RawSite) => {
    const count = (product: string) =>
      site.issues.filter((issue) => projectOf(issue) === product && levelOf(site, issue) === 1).length;
    return productsOf(site).sort((a, b) => count(b) - count(a));
  };
  /** What both calls tell. */
  const withoutLists = (scope: object | null) => {
    const { state, start, atStart, added, removed } = scope as Record<string, unknown>;
    return { state, start, atStart, added, removed };
  };

  it('wait for what links in Jira say comes first, of what the same person finds there', async () => {
    let waiting = 0;
    for (const [who, site] of sites) {
      const links = (await expectedLinks(sandbox.source.jira, who, byWords)).map((link) => link.split(' '));
      const now = new Map(site.issues.map((issue) => [issue.key, issue]));
      const isOpen = (key = '') => now.has(key) && categoryOf(site, now.get(key)!) !== 'done';
      for (const product of productsOf(site)) {
        for (const { issue, blockedBy } of (await featuresOf(who, product)).rows) {
          const whole = new Set([issue.key, ...below(site, issue.key).map(({ key }) => key)]);
          const first = links.filter(([from = '', , to = '']) => whole.has(to) && !whole.has(from));
          const open = first.filter(([from, , to]) => isOpen(from) && isOpen(to)).map(([from]) => from);
          expect([issue.key, blockedBy]).toEqual([issue.key, new Set(open).size]);
          if (open.length > 0) waiting++;
        }
      }
    }
    expect(waiting).toBeGreaterThan(5);
  });

  it('open: as many issues as each number says', async () => {
    const who = manager();
    const [product = ''] = mostEpics(sites.get(who)!);
    const { rows } = await featuresOf(who, product);
    const total = async (scope: object, figure?: string) =>
      (await view(sandbox, who, 'issues.list', { scope, figure, offset: 0 } as never)).total;
    const withGaps = rows.filter(({ withoutFixVersion }) => (withoutFixVersion ?? 0) > 0).slice(0, 3);
    expect(withGaps).not.toEqual([]);
    for (const { issue, withoutFixVersion } of withGaps)
      expect(await total({ of: 'epic', issueId: issue.issueId }, 'withoutFixVersion')).toBe(withoutFixVersion);
    const unclear = rows.filter(({ withoutAcceptance }) => (withoutAcceptance ?? 0) > 0).slice(0, 3);
    expect(unclear).not.toEqual([]);
    for (const { issue, withoutAcceptance } of unclear)
      expect(await total({ of: 'epic', issueId: issue.issueId }, 'withoutAcceptance')).toBe(withoutAcceptance);
    const all = await Promise.all(productsOf(sites.get(who)!).map((one) => featuresOf(who, one)));
    const blocked = all.flatMap((one) => one.rows).filter(({ blockedBy }) => (blockedBy ?? 0) > 0);
    expect(blocked.length).toBeGreaterThan(0);
    for (const { issue, blockedBy } of blocked.slice(0, 5))
      expect(await total({ of: 'blockers', issueId: issue.issueId })).toBe(blockedBy);
  });

  it('tell nobody of what is hidden from him', async () => {
    const [mine, theirs] = [sites.get(owner())!, sites.get(manager())!];
    const hidden = productsOf(theirs).find((product) => !productsOf(mine).includes(product));
    for (const key of ['features.view', 'features.scopes'] as const)
      expect(
        await call(sandbox, owner(), key, { product: hidden, offset: key === 'features.view' ? 0 : undefined }),
      ).toEqual({
        ok: false,
        failure: { code: 'not-found' },
      });
  });

  it('of a past day do not say what is not kept of it', async () => {
    const who = manager();
    const [product = ''] = mostEpics(sites.get(who)!);
    const { today } = await featuresOf(who, product);
    const then = await view(sandbox, who, 'features.view', { product, offset: 0, asOf: (today - 60) as Day });
    const unknown = ({ time, lastActivity, people }: FeatureRow) =>
      time === null && lastActivity === null && people === null;
    expect(then.rows.some(({ withoutAcceptance }) => withoutAcceptance === null)).toBe(true);
    expect(then.rows.every(({ withoutAcceptance }) => !withoutAcceptance)).toBe(true);
    expect(then.rows.length).toBeGreaterThan(0);
    expect(then.rows.every(unknown)).toBe(true);
  });

  describe('are ranked', () => {
    const product = () => mostEpics(sites.get(manager())!)[0] ?? '';
    const ranked = async () =>
      (await featuresOf(manager(), product())).rows.map(({ issue, rank }) => ({
        issueKey: issue.key,
        rank: rank ?? '',
      }));

    it('in Jira as the person who asks, and here once the change was followed', async () => {
      const before = await ranked();
      const [first, second] = before;
      const last = before.at(-1)!;
      const runs = [{ issues: [second!, first!], anchor: { ...last, side: 'after' } as const }];
      const { outcomes } = await view(sandbox, manager(), 'features.rank', { runs });
      expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'written']);
      await settle(sandbox);
      const after = await ranked();
      expect(after.map(({ issueKey }) => issueKey)).toEqual(
        [...before.slice(2), second!, first!].map(({ issueKey }) => issueKey),
      );
      expect(outcomes[1]).toMatchObject({ rank: after.at(-1)?.rank });
      // The ranks that were seen before are old now.
      expect((await view(sandbox, manager(), 'features.rank', { runs })).outcomes).toMatchObject([
        { kind: 'refused', refusal: { code: 'changed-meanwhile' } },
        { kind: 'refused', refusal: { code: 'changed-meanwhile' } },
      ]);
    });

    it('not by those who may not schedule, nor where the issue is hidden', async () => {
      const [first, second] = await ranked();
      const runs = [{ issues: [second!], anchor: { ...first!, side: 'before' } as const }];
      const codes = async (as: string) =>
        (await view(sandbox, as, 'features.rank', { runs })).outcomes.map(
          (one) => one.kind === 'refused' && one.refusal.code,
        );
      expect(await codes(person(/^Sponsor/))).toEqual(['not-permitted']);
      expect(await codes(person(/^External auditor/))).toEqual(['not-found']);
    });
  });

  it('get fix versions and labels, where they still have those that were seen', async () => {
    const [{ issue, labels }] = (await featuresOf(manager(), mostEpics(sites.get(manager())!)[0] ?? '')).rows as [
      FeatureRow,
    ];
    const change = { issueKey: issue.key, before: labels, after: [...labels, 'bulk-edit'] };
    const edit = (as: string) => view(sandbox, as, 'features.edit', { field: 'labels', changes: [change] });
    expect((await edit(person(/^Sponsor/))).outcomes).toMatchObject([{ refusal: { code: 'not-permitted' } }]);
    expect((await edit(manager())).outcomes).toEqual([{ kind: 'written' }]);
    const other = { ...change, after: [...labels, 'another'] };
    expect(
      (await view(sandbox, manager(), 'features.edit', { field: 'labels', changes: [other] })).outcomes,
    ).toMatchObject([{ refusal: { code: 'changed-meanwhile', key: issue.key } }]);
  });

  it('are assigned to whoever can be, in the words of Jira to nobody else', async () => {
    const { rows } = await featuresOf(manager(), mostEpics(sites.get(manager())!)[0] ?? '');
    const { issue } = rows.find((row) => row.issue.assigneeAccountId !== null)!;
    const before = [issue.assigneeAccountId ?? ''];
    const assign = async (after: string[]) =>
      (
        await view(sandbox, manager(), 'features.edit', {
          field: 'assignee',
          changes: [{ issueKey: issue.key, before, after }],
        })
      ).outcomes;
    expect(await assign([person(/^External auditor/)])).toMatchObject([
      {
        kind: 'refused',
        refusal: { code: 'rejected', message: expect.stringContaining('cannot be assigned') as unknown },
      },
    ]);
    expect(await assign([])).toEqual([{ kind: 'written' }]);
    expect(await assign([manager()])).toMatchObject([{ refusal: { code: 'changed-meanwhile' } }]);
  });

  const seen = { issueKey: 'A-1', rank: '0|a:' };
  it.each([
    ['features.view', { product: 'APP' }],
    ['features.rank', { runs: [] }],
    ['features.rank', { runs: [{ issues: [seen, seen], anchor: { ...seen, side: 'after' } }] }],
    ['features.rank', { runs: [{ issues: [seen], anchor: { ...seen, side: 'beside' } }] }],
    ['features.rank', { runs: [{ issues: [{ ...seen, issueKey: 'A-1/../x' }], anchor: { ...seen, side: 'after' } }] }],
    ['features.edit', { field: 'summary', changes: [{ issueKey: 'A-1', before: [], after: [] }] }],
    ['features.edit', { field: 'labels', changes: [] }],
    ['features.edit', { field: 'assignee', changes: [{ issueKey: 'A-1', before: [], after: ['a', 'b'] }] }],
  ] as const)('refuse %s of %j', async (key, payload) => {
    expect(await call(sandbox, manager(), key, payload)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-request' },
    });
  });
});
