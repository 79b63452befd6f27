import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { startSandbox } from '../../sandbox/server/start-sandbox';
import { fieldIds } from '../../sandbox/demo/fields';
import type { TimelineView } from '../../src/contract/timeline';
import type { StatedDays } from '../../src/domain/schedule/stated-days';
import { formatDay, parseDay } from '../../src/domain/schedule/calendar-day';
import type { Day } from '../../src/domain/units';
import { call, view } from './call-as';
import { settle } from './settle';

const OWN = 0;

/** Epics and what they state themselves; the source of the due day says whether it is the item's own. */
function statedIn({ items }: TimelineView): ReadonlyMap<string, StatedDays> {
  return new Map(
    items.keys.map((key, at) => [
      key,
      { start: items.starts[at] ?? null, due: items.dueSources[at] === OWN ? (items.dues[at] ?? null) : null },
    ]),
  );
}

describe('a plan that is applied to the demo company', () => {
  let sandbox: RunningSandbox;
  const person = (about: RegExp) =>
    sandbox.source.jira.people.find((one) => about.test(one.about ?? ''))?.accountId ?? '';
  const [manager, sponsor, auditor] = [/^Portfolio manager/, /^Sponsor/, /^External auditor/].map(
    (about) => () => person(about),
  ) as [() => string, () => string, () => string];

  beforeAll(async () => {
    sandbox = await startSandbox({ source: { kind: 'demo', seed: 7, issues: 400 }, port: 0, dataFolder: null });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  const timelineOf = async (as: string) => statedIn(await view(sandbox, as, 'timeline.view', {}));
  const inJira = async (key: string) => {
    const { body } = await sandbox.source.jira.request(sandbox.source.jira.appAccountId, {
      method: 'GET',
      path: `/rest/api/3/issue/${key}`,
      query: new URLSearchParams(),
    });
    const { fields } = body as { fields: Record<string, unknown> };
    return [fields[fieldIds.startDate], fields.duedate];
  };
  const writtenOf = ({ start, due }: StatedDays) => [start, due].map((one) => one && formatDay(one));
  const later = ({ start, due }: StatedDays, by: number): StatedDays => ({
    start: start === null ? null : ((start + by) as Day),
    due: due === null ? null : ((due + by) as Day),
  });
  const apply = (as: string, issueKey: string, before: StatedDays, after: StatedDays, restores = false) =>
    view(sandbox, as, 'timeline.apply', { changes: [{ issueKey, before, after }], restores });
  const refused = (code: string) => ({ outcomes: [{ kind: 'refused', refusal: { code } }], retryAfterSeconds: null });

  /** An epic with both days. The index may be behind, so the days are Jira's. */
  const dated = async (as: string): Promise<[string, StatedDays]> => {
    const [key] =
      [...(await timelineOf(as))].find(([, { start, due }]) => start !== null && due !== null && start <= due) ?? [];
    if (key === undefined) throw new Error('No epic has both days.');
    const [start, due] = await inJira(key);
    return [key, { start: parseDay(start as string), due: parseDay(due as string) }];
  };

  it('is in Jira as the person who applied it, in the view once the change was followed, and gone when undone', async () => {
    const [key, before] = await dated(manager());
    const after = later(before, 10);
    const was = await inJira(key);
    expect((await apply(manager(), key, before, after)).outcomes).toMatchObject([{ kind: 'written' }]);
    expect(await inJira(key)).toEqual(writtenOf(after));
    const history = await sandbox.source.jira.request(manager(), {
      method: 'GET',
      path: `/rest/api/3/issue/${key}/changelog`,
      query: new URLSearchParams(),
    });
    const { values } = history.body as { values: { author?: { accountId: string } }[] };
    expect(values.at(-1)?.author?.accountId).toBe(manager());
    await settle(sandbox);
    expect((await timelineOf(manager())).get(key)).toEqual(after);
    expect((await apply(manager(), key, after, before, true)).outcomes).toMatchObject([{ kind: 'written' }]);
    expect(await inJira(key)).toEqual(was);
  });

  it('gives days to an issue that has none, and takes them away again', async () => {
    const [key = ''] =
      [...(await timelineOf(manager()))].find(([, { start, due }]) => start === null && due === null) ?? [];
    const none = { start: null, due: null };
    const after = { start: 21_000 as Day, due: 21_010 as Day };
    expect((await apply(manager(), key, none, after)).outcomes).toMatchObject([{ kind: 'written' }]);
    expect(await inJira(key)).toEqual(writtenOf(after));
    expect((await apply(manager(), key, after, none, true)).outcomes).toMatchObject([{ kind: 'written' }]);
    expect(await inJira(key)).toEqual([null, null]);
  });

  it('is refused to those who may see the issue and not edit it', async () => {
    const [key, before] = await dated(sponsor());
    const was = await inJira(key);
    expect(await apply(sponsor(), key, before, later(before, 5))).toEqual(refused('not-permitted'));
    expect(await inJira(key)).toEqual(was);
  });

  it('does not tell hidden issues from missing ones', async () => {
    const [key, before] = await dated(manager());
    expect(await apply(auditor(), key, before, later(before, 5))).toEqual(refused('not-found'));
    expect(await apply(auditor(), 'NOPE-1', before, later(before, 5))).toEqual(refused('not-found'));
  });

  it('leaves alone what was changed since it was seen', async () => {
    const [key, before] = await dated(manager());
    const was = await inJira(key);
    expect(await apply(manager(), key, later(before, -1), later(before, 5))).toMatchObject(
      refused('changed-meanwhile'),
    );
    expect(await inJira(key)).toEqual(was);
  });

  it('refuses an end before the start', async () => {
    const [key, before] = await dated(manager());
    const reversed = { start: ((before.due ?? 0) + 1) as Day, due: before.due };
    expect(await apply(manager(), key, before, reversed)).toEqual(refused('reversed'));
  });

  const days = { start: 1, due: 2 };
  const one = { issueKey: 'A-1', before: days, after: days };
  it.each([
    [{ changes: [{ ...one, issueKey: 'A-1/../../user' }], restores: false }, 'changes.0.issueKey'],
    [{ changes: [{ ...one, fieldId: 'summary' }], restores: false }, 'changes.0'],
    [{ changes: [{ ...one, after: { ...days, summary: 'x' } }], restores: false }, 'changes.0.after'],
    [{ changes: [{ ...one, after: { start: '2026-01-01', due: null } }], restores: false }, 'changes.0.after.start'],
    [{ changes: [one, one], restores: false }, 'changes'],
    [{ changes: [], restores: false }, 'changes'],
    [{ changes: [one] }, 'restores'],
  ])('refuses the request %j', async (request, field) => {
    expect(await call(sandbox, manager(), 'timeline.apply', request)).toEqual({
      ok: false,
      failure: { code: 'invalid-request', field },
    });
  });
});
