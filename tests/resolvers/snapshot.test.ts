import { documentOf, paragraph } from '../../sandbox/confluence/adf';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { cutToShown } from '../../src/contract/cut-to-shown';
import { frozenConfig } from '../../src/contract/macro-mode';
import { newConfig, submittedConfig } from '../../src/contract/report-config';
import type { SnapshotView } from '../../src/contract/snapshot';
import { problemsOfAdf } from '../contract/adf-schema';
import { describeOnEngines } from '../engines';
import { startDemo } from '../start-demo';
import { letAppWait, resetAppClock } from './app-clock';
import { call, view } from './call-as';
import { callsOnPages } from './page-calls';
import { settle } from './settle';

const { parts, changesDays } = newConfig({ of: 'site' });
const subject = { kind: 'report', request: { source: { of: 'site' }, parts: [...parts], changesDays } } as const;
interface Adf {
  readonly text?: string;
  readonly attrs?: { readonly text?: string; readonly timestamp?: string };
  readonly content?: readonly Adf[];
}
const textOf = ({ text, attrs, content = [] }: Adf): string =>
  [text ?? attrs?.text ?? attrs?.timestamp ?? '', ...content.map(textOf)].filter((part) => part !== '').join(' ');
const failing = (code: string) => ({ ok: false, failure: { code } });

describeOnEngines('what is frozen on a page', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  const accountOf = (purpose: string) =>
    sandbox.source.jira.people.find(({ about }) => about?.startsWith(purpose))?.accountId ?? '';
  const editor = () => accountOf('Portfolio manager');
  const otherEditor = () => accountOf('Developer');
  const reader = () => accountOf('Sponsor');
  const outsider = () => accountOf('Reader of Confluence');
  const create = (options?: Parameters<RunningSandbox['wiki']['create']>[2]) =>
    sandbox.wiki.create(editor(), { title: 'A page', body: documentOf([paragraph('')]) }, options).id;
  const page = () => create();

  beforeAll(async () => {
    sandbox = await startDemo(mysqlUrl);
  });
  afterEach(resetAppClock);
  afterAll(() => sandbox.close());

  const { ask, get } = callsOnPages(() => sandbox, 'report-macro');
  const prepare = (as: string, id: string, title = '') => get(as, id, 'snapshot.prepare', { subject, title });
  const publish = async (as: string, id: string, onto?: { snapshotId: string; revision: number }) => {
    const { draftId } = await prepare(as, id);
    return get(as, id, 'snapshot.publish', { draftId, ...(onto && { onto }) });
  };
  const shown = ({ snapshot }: SnapshotView) => snapshot?.shown;

  it('is what its publisher sees, for everybody who may read the page, also without Jira, which is not asked', async () => {
    const id = page();
    const draft = await prepare(otherEditor(), id, 'Frozen');
    const live = await view(sandbox, otherEditor(), 'report.view', { ...subject.request, parts: [...parts] });
    const asked = { kind: 'report' as const, request: { ...subject.request, parts: [...parts] } };
    expect(draft.content).toEqual(cutToShown({ ...asked, title: 'Frozen', report: live }));
    const { snapshotId } = await get(otherEditor(), id, 'snapshot.publish', { draftId: draft.draftId });
    const before = sandbox.points().total;
    for (const as of [editor(), reader(), outsider()]) {
      const answer = await get(as, id, 'snapshot.view', { snapshotId });
      expect(answer.mayPublish).toBe(as === editor());
      expect(answer.snapshot).toMatchObject({ revision: 1, newestVersion: 1 });
      expect(shown(answer)).toMatchObject({
        state: 'published',
        version: 1,
        published: { by: { name: 'Tomasz Wiśniewski', isFormer: false } },
        content: draft.content,
      });
    }
    expect(sandbox.points().total).toBe(before);
    expect(await ask(outsider(), id, 'report.view', subject.request)).toMatchObject({ ok: false });
  });

  it('is published by whoever may edit the page, from his own draft of that page, while it lives', async () => {
    const [id, other] = [page(), page()];
    for (const as of [reader(), outsider()])
      expect(await ask(as, id, 'snapshot.prepare', { subject, title: '' })).toMatchObject(failing('not-permitted'));
    const { draftId } = await prepare(editor(), id);
    expect(await ask(otherEditor(), id, 'snapshot.publish', { draftId })).toMatchObject(failing('not-found'));
    expect(await ask(editor(), other, 'snapshot.publish', { draftId })).toMatchObject(failing('not-found'));
    expect(await ask(reader(), id, 'snapshot.publish', { draftId })).toMatchObject(failing('not-permitted'));
    const dead = await prepare(editor(), id);
    letAppWait(16 * 60_000);
    const late = await ask(editor(), id, 'snapshot.publish', { draftId: dead.draftId });
    expect(late).toMatchObject(failing('not-found'));
    await sandbox.functions.runScheduled('keep-index');
    await settle(sandbox);
    resetAppClock();
    // The hourly round has forgotten it.
    expect(await ask(editor(), id, 'snapshot.publish', { draftId: dead.draftId })).toMatchObject(failing('not-found'));
  });

  it('is the latest that somebody prepared on the page, and what he prepared on others', async () => {
    const [id, other] = [page(), page()];
    const first = await prepare(editor(), id);
    const elsewhere = await prepare(editor(), other);
    const ofColleague = await prepare(otherEditor(), id);
    const latest = await prepare(editor(), id);
    const publishing = (as: string, where: string, { draftId }: { readonly draftId: string }) =>
      ask(as, where, 'snapshot.publish', { draftId });
    expect(await publishing(editor(), id, first)).toMatchObject(failing('not-found'));
    for (const [as, where, draft] of [
      [editor(), id, latest],
      [editor(), other, elsewhere],
      [otherEditor(), id, ofColleague],
    ] as const)
      expect(await publishing(as, where, draft)).toMatchObject({ ok: true, value: { version: 1 } });
  });

  it('is published and withdrawn by whoever may edit the page at that moment', async () => {
    const id = page();
    const { snapshotId } = await publish(otherEditor(), id);
    const { draftId } = await prepare(otherEditor(), id);
    expect((await get(otherEditor(), id, 'snapshot.view', { snapshotId })).mayPublish).toBe(true);
    sandbox.wiki.restrict(id, [editor()]);
    const onto = { snapshotId, revision: 1 };
    const withdrawal = { ...onto, version: 'all', reason: 'x' };
    expect(await ask(otherEditor(), id, 'snapshot.publish', { draftId, onto })).toMatchObject(failing('not-found'));
    expect(await ask(otherEditor(), id, 'snapshot.withdraw', withdrawal)).toMatchObject(failing('not-found'));
    expect((await get(editor(), id, 'snapshot.view', { snapshotId })).snapshot).toMatchObject({ readable: 1 });
    await get(editor(), id, 'snapshot.withdraw', withdrawal);
    expect((await get(editor(), id, 'snapshot.view', { snapshotId })).snapshot).toMatchObject({ readable: 0 });
  });

  it('is published on a page that was never published itself, and once, however often that is repeated', async () => {
    const id = create({ isDraft: true });
    const { draftId } = await prepare(editor(), id);
    const first = await get(editor(), id, 'snapshot.publish', { draftId });
    expect(first).toEqual({ snapshotId: draftId, revision: 1, version: 1 });
    expect(await get(editor(), id, 'snapshot.publish', { draftId })).toEqual(first);
    expect((await get(editor(), id, 'snapshot.history', { snapshotId: draftId })).events).toHaveLength(1);
  });

  it('is readable on its own page alone, and by those alone who may read that', async () => {
    const [id, copy] = [page(), page()];
    const { snapshotId } = await publish(editor(), id);
    expect(await get(reader(), copy, 'snapshot.view', { snapshotId })).toEqual({ mayPublish: false, snapshot: null });
    expect(await get(editor(), copy, 'snapshot.view', { snapshotId })).toEqual({ mayPublish: true, snapshot: null });
    expect(await ask(editor(), copy, 'snapshot.history', { snapshotId })).toMatchObject(failing('not-found'));
    const first = { snapshotId, version: 1 };
    expect(await ask(editor(), copy, 'snapshot.compare', first)).toMatchObject(failing('not-found'));
    const onto = { snapshotId, revision: 1 };
    const { draftId } = await prepare(editor(), copy);
    expect(await ask(editor(), copy, 'snapshot.publish', { draftId, onto })).toMatchObject(failing('not-found'));
    const withdrawal = { snapshotId, revision: 1, version: 'all', reason: 'x' };
    expect(await ask(editor(), copy, 'snapshot.withdraw', withdrawal)).toMatchObject(failing('not-found'));
    sandbox.wiki.restrict(id, [editor()]);
    for (const functionKey of ['snapshot.view', 'snapshot.history'] as const)
      expect(await ask(outsider(), id, functionKey, { snapshotId })).toMatchObject(failing('not-found'));
    expect(await ask(otherEditor(), id, 'snapshot.compare', first)).toMatchObject(failing('not-found'));
    // Which page it is, is never taken from a payload, and without a page there is nothing.
    const forged = { snapshotId, contentId: id };
    expect(await ask(outsider(), copy, 'snapshot.view', forged)).toMatchObject(failing('invalid-request'));
    expect(await call(sandbox, editor(), 'snapshot.view', { snapshotId })).toMatchObject(failing('not-permitted'));
    const injected = await ask(editor(), "1' OR 1=1", 'snapshot.view', { snapshotId });
    expect(injected).toMatchObject(failing('not-permitted'));
  });

  it('stands on a blog post as on a page, for its readers alone', async () => {
    for (const isDraft of [true, false]) {
      const id = create({ type: 'blogpost', isDraft });
      const { snapshotId } = await publish(editor(), id);
      expect(shown(await get(editor(), id, 'snapshot.view', { snapshotId }))).toMatchObject({ version: 1 });
    }
    const id = create({ type: 'blogpost' });
    const { snapshotId } = await publish(otherEditor(), id);
    expect(await get(outsider(), id, 'snapshot.view', { snapshotId })).toMatchObject({ mayPublish: false });
    expect(await ask(reader(), id, 'snapshot.prepare', { subject, title: '' })).toMatchObject(failing('not-permitted'));
    const config = frozenConfig(submittedConfig(newConfig({ of: 'site' })), snapshotId);
    const content = { id, type: 'blogpost' };
    for (const payload of [
      { exportType: 'pdf', extensionPayload: { config }, context: { extension: { content } } },
      { exportType: 'word', context: { config, content, contentId: id } },
    ])
      expect(textOf((await sandbox.functions.exportMacro('report-macro', payload, null)) as Adf)).toMatch(/version 1/);
    // Its type is not taken for another one.
    const asPage = { moduleKey: 'report-macro', functionKey: 'snapshot.view', payload: { snapshotId } };
    const extension = { content: { id, type: 'page' } };
    expect(await sandbox.invoke({ as: editor(), ...asPage, extension })).toMatchObject(failing('not-found'));
    sandbox.wiki.restrict(id, [editor()]);
    for (const functionKey of ['snapshot.history', 'snapshot.view'] as const)
      expect(await ask(reader(), id, functionKey, { snapshotId })).toMatchObject(failing('not-found'));
  });

  it.each([
    ['in a space', { content: { id: '1', type: 'space' } }],
    ['in a comment', { content: { id: '1', type: 'comment' } }],
    ['in custom content', { content: { id: '1', type: 'ac:app:thing' } }],
    ['in a template', { template: { id: '1' } }],
    ['in something untold', { content: { id: '1' } }],
  ])('is not made %s, which says so', async (_, extension) => {
    const snapshotId = '00000000-0000-4000-8000-000000000000';
    const asked = (functionKey: string, payload: object) =>
      sandbox.invoke({ as: editor(), moduleKey: 'report-macro', functionKey, payload, extension });
    expect(await asked('snapshot.prepare', { subject, title: '' })).toEqual(failing('not-on-page'));
    expect(await asked('snapshot.view', { snapshotId })).toEqual(failing('not-on-page'));
    expect(await asked('report.view', { ...subject.request })).toMatchObject({ ok: true });
  });

  it('gets new versions, which tell of what was not seen, and older ones stay readable until they are withdrawn', async () => {
    const id = page();
    const { snapshotId } = await publish(editor(), id);
    const second = await publish(otherEditor(), id, { snapshotId, revision: 1 });
    expect(second).toEqual({ snapshotId, revision: 2, version: 2 });
    const { draftId } = await prepare(editor(), id);
    const late = await ask(editor(), id, 'snapshot.publish', { draftId, onto: { snapshotId, revision: 1 } });
    expect(late).toMatchObject({ failure: { code: 'changed-meanwhile', newest: { by: otherEditor(), version: 2 } } });
    expect(shown(await get(reader(), id, 'snapshot.view', { snapshotId, version: 1 }))).toMatchObject({ version: 1 });
    const one = { snapshotId, revision: 2, version: 2, reason: ' Wrong figures ' };
    expect(await ask(reader(), id, 'snapshot.withdraw', one)).toMatchObject(failing('not-permitted'));
    const early = await ask(editor(), id, 'snapshot.withdraw', { ...one, revision: 1 });
    expect(early).toMatchObject(failing('changed-meanwhile'));
    const compare = (version: number) => ask(otherEditor(), id, 'snapshot.compare', { snapshotId, version });
    expect(await compare(2)).toMatchObject({ ok: true, value: { content: { kind: 'report' } } });
    const { events } = await get(editor(), id, 'snapshot.withdraw', one);
    for (const version of [2, 3]) expect(await compare(version)).toMatchObject(failing('not-found'));
    expect(events.map(({ action, revision }) => [action, revision])).toEqual([
      ['withdrawn', 3],
      ['published', 2],
      ['published', 1],
    ]);
    expect(shown(await get(outsider(), id, 'snapshot.view', { snapshotId }))).toEqual({
      state: 'withdrawn',
      version: 2,
      withdrawn: {
        by: { name: 'Miriam Keller', isFormer: false },
        at: expect.any(Number) as unknown,
        reason: 'Wrong figures',
      },
    });
    expect(shown(await get(reader(), id, 'snapshot.view', { snapshotId, version: 1 }))?.state).toBe('published');
    expect(await publish(editor(), id, { snapshotId, revision: 3 })).toMatchObject({ version: 3, revision: 4 });
    await get(editor(), id, 'snapshot.withdraw', { ...one, revision: 4, version: 'all' });
    for (const version of [1, 2, 3])
      expect(shown(await get(reader(), id, 'snapshot.view', { snapshotId, version }))?.state).toBe('withdrawn');
    const again = { ...one, revision: 5, version: 'all' };
    expect(await ask(editor(), id, 'snapshot.withdraw', again)).toMatchObject(failing('not-found'));
  });

  it('is listed for administrators, who may withdraw it without editing its page', async () => {
    const id = page();
    const { snapshotId } = await publish(editor(), id);
    sandbox.wiki.restrict(id, [editor()]);
    const administrator = accountOf('Site admin');
    expect(await call(sandbox, editor(), 'snapshot.list')).toMatchObject(failing('not-permitted'));
    const { snapshots } = await view(sandbox, administrator, 'snapshot.list', {});
    expect(snapshots.find((one) => one.snapshotId === snapshotId)).toMatchObject({
      contentId: id,
      kind: 'report',
      readable: 1,
      action: 'published',
      by: editor(),
    });
    const all = { snapshotId, revision: 1, reason: 'Leak' };
    expect(await call(sandbox, editor(), 'snapshot.withdrawAny', all)).toMatchObject(failing('not-permitted'));
    const after = await view(sandbox, administrator, 'snapshot.withdrawAny', all);
    expect(after.snapshots[0]).toMatchObject({ snapshotId, readable: 0, action: 'withdrawn', by: administrator });
    expect(shown(await get(editor(), id, 'snapshot.view', { snapshotId }))?.state).toBe('withdrawn');
  });

  it('stands in exports, whoever exports, on its own page', async () => {
    const [id, copy] = [page(), page()];
    const { draftId } = await prepare(editor(), id, 'On paper');
    const { snapshotId } = await get(editor(), id, 'snapshot.publish', { draftId });
    const config = frozenConfig(submittedConfig(newConfig({ of: 'site' })), snapshotId);
    const pdf = { exportType: 'pdf', extensionPayload: { config }, context: { extension: { content: { id } } } };
    const word = { exportType: 'word', context: { config, contentId: id } };
    const exported = async (as: string | null, payload: Record<string, unknown>) => {
      const document = await sandbox.functions.exportMacro('report-macro', payload, as);
      expect(problemsOfAdf(document)).toEqual([]);
      return textOf(document as Adf);
    };
    for (const payload of [pdf, word]) {
      expect(await exported(null, payload)).toMatch(/^On paper .* Frozen, as of .* published .*on .*, version 1\./);
      expect(await exported(outsider(), payload)).toMatch(/published\s+by Miriam Keller/);
    }
    const elsewhere = { ...word, context: { config, contentId: copy } };
    expect(await exported(editor(), elsewhere)).toMatch(/frozen on another page/);
    const broken = { ...config, snapshotId: 'nothing' };
    expect(await exported(editor(), { ...word, context: { config } })).toMatch(
      /^What is frozen here is shown to readers of the page in Confluence\.$/,
    );
    expect(await exported(editor(), { ...word, context: { config: broken, contentId: id } })).toMatch(
      /^What this was configured to show is no longer valid\.$/,
    );
    expect(await exported(null, { exportType: 'other', config, contentId: id })).toMatch(/^On paper/);
    const withdrawal = { snapshotId, revision: 1, version: 1, reason: 'Old figures' };
    await get(editor(), id, 'snapshot.withdraw', withdrawal);
    expect(await exported(null, pdf)).toMatch(/^Withdrawn\s+on .*: Old figures$/);
  });

  it('names nobody who closed his account, and is still there', async () => {
    const id = page();
    const { snapshotId } = await publish(otherEditor(), id);
    sandbox.privacy.close(otherEditor());
    await sandbox.functions.runScheduled('report-accounts');
    await settle(sandbox);
    expect(shown(await get(outsider(), id, 'snapshot.view', { snapshotId }))).toMatchObject({
      state: 'published',
      published: { by: { name: null, isFormer: true } },
    });
  });
});
