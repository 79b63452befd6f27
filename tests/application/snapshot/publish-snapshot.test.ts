import { compareSnapshot } from '../../../src/application/snapshot/compare-snapshot';
import { prepareSnapshot } from '../../../src/application/snapshot/prepare-snapshot';
import { publishSnapshot } from '../../../src/application/snapshot/publish-snapshot';
import type { KeptSnapshot, PageViewer, Publication, SnapshotDraft } from '../../../src/application/snapshot/ports';
import { viewSnapshot } from '../../../src/application/snapshot/view-snapshot';
import { withdrawSnapshot } from '../../../src/application/snapshot/withdraw-snapshot';
import { AppError } from '../../../src/application/errors';
import { newConfig } from '../../../src/contract/report-config';
import type { SnapshotContent } from '../../../src/contract/snapshot';
import type { SnapshotEvent } from '../../../src/domain/snapshot/snapshot-trail';
import type { Instant } from '../../../src/domain/units';

const { parts, changesDays } = newConfig({ of: 'site' });
const request = { source: { of: 'site' as const }, parts: [...parts], changesDays };
const subject = { kind: 'report' as const, request };
const ada: PageViewer = { accountId: 'ada', installationId: 'site', content: { id: '1', type: 'page' } };
const clock = () => 1_000_000_000 as Instant;

interface World {
  readonly mayEdit?: boolean;
  readonly outcome?: 'published' | 'taken';
  readonly namesFail?: boolean;
  /** Of the projects in each answer; none unless told. */
  readonly projectIds?: readonly (readonly string[])[];
  /** Kept by an earlier version of the app, without ids. */
  readonly isOld?: boolean;
}

function setUp({
  mayEdit = true,
  outcome = 'published',
  namesFail = false,
  projectIds = [],
  isOld = false,
}: World = {}) {
  const trail: SnapshotEvent[] = [];
  const drafts: SnapshotDraft[] = [];
  let answered = 0;
  let kept: KeptSnapshot | null = null;
  const store = {
    keepDraft: (draft: SnapshotDraft) => Promise.resolve(void drafts.push(draft)),
    publish: ({ event, draftId }: Publication) => {
      kept = drafts.find((draft) => draft.draftId === draftId) ?? null;
      if (outcome === 'published') trail.push(event);
      else trail.push({ ...event, by: 'bob' });
      return Promise.resolve(outcome);
    },
    trail: () => Promise.resolve([...trail]),
    kept: () => Promise.resolve(kept && isOld ? { ...kept, projectIds: null } : kept),
    withdraw: (_: unknown, event: SnapshotEvent) => {
      trail.push(event);
      kept = null;
      return Promise.resolve(true);
    },
  };
  const rights = { of: () => Promise.resolve({ mayEdit: true }), now: () => Promise.resolve({ mayEdit }) };
  const findNames = () =>
    namesFail
      ? Promise.reject(new AppError({ code: 'confluence-unavailable' }))
      : Promise.resolve(new Map([['ada', 'Ada']]));
  const answerSubject = () => {
    answered += 1;
    const content = { kind: 'report', title: `Answer ${String(answered)}`, report: {} } as SnapshotContent;
    return Promise.resolve({ content, projectIds: projectIds[answered - 1] ?? [] });
  };
  const ports = { store, rights, findNames, answerSubject, clock, newId: () => `draft-${String(drafts.length + 1)}` };
  return {
    prepare: () => prepareSnapshot(ports)(ada, { subject, title: '' }),
    publish: publishSnapshot(ports),
    view: viewSnapshot(ports),
    compare: compareSnapshot(ports),
    withdraw: withdrawSnapshot(ports),
    answered: () => answered,
  };
}

describe('publishing what somebody saw', () => {
  it('computes it once, and gives every reader what was shown to the publisher', async () => {
    const { prepare, publish, view, answered } = setUp();
    const first = await prepare();
    await prepare();
    const { snapshotId, version } = await publish(ada, { draftId: first.draftId });
    expect([snapshotId, version]).toEqual([first.draftId, 1]);
    const { snapshot } = await view(ada, { snapshotId });
    expect(snapshot?.shown).toMatchObject({ published: { by: { name: 'Ada' } }, content: { title: 'Answer 1' } });
    expect(answered()).toBe(2);
    expect(first.diesAt - first.madeAt).toBe(15 * 60_000);
  });

  it('takes the right to edit the page, before anything is computed', async () => {
    const { prepare, publish, withdraw, answered } = setUp({ mayEdit: false });
    const refused = { failure: { code: 'not-permitted' } };
    await expect(prepare()).rejects.toMatchObject(refused);
    await expect(publish(ada, { draftId: 'draft-1' })).rejects.toMatchObject(refused);
    const withdrawal = { snapshotId: 'draft-1', revision: 1, version: 'all', reason: 'x' } as const;
    await expect(withdraw(ada, withdrawal)).rejects.toMatchObject(refused);
    expect(answered()).toBe(0);
  });

  const projectIds = [
    ['10001', '10002', '10003'],
    ['10004', '10003', '10002'],
  ];

  it('tells where each project stood among those frozen, by ids that nobody is told', async () => {
    const { prepare, publish, view, compare } = setUp({ projectIds });
    const { draftId, content } = await prepare();
    const { snapshotId, version } = await publish(ada, { draftId });
    const beside = await compare(ada, { snapshotId, version });
    expect(beside).toMatchObject({ content: { title: 'Answer 2' }, formerly: ['nowhere', 2, 1] });
    expect(JSON.stringify([content, await view(ada, { snapshotId }), beside])).not.toMatch(/1000\d\b/);
  });

  it('does not know where they stood in what was frozen before ids were kept', async () => {
    const { prepare, publish, compare } = setUp({ projectIds, isOld: true });
    const { snapshotId, version } = await publish(ada, { draftId: (await prepare()).draftId });
    expect((await compare(ada, { snapshotId, version })).formerly).toEqual([null, null, null]);
  });

  it('says who was faster', async () => {
    const { prepare, publish } = setUp({ outcome: 'taken' });
    const { draftId } = await prepare();
    await expect(publish(ada, { draftId })).rejects.toMatchObject({
      failure: { code: 'changed-meanwhile', newest: { by: 'bob', version: 1 } },
    });
  });

  it('is read although nobody tells who published it', async () => {
    const { prepare, publish, view } = setUp({ namesFail: true });
    const { draftId } = await prepare();
    const { snapshotId } = await publish(ada, { draftId });
    const { snapshot } = await view(ada, { snapshotId });
    expect(snapshot?.shown).toMatchObject({ state: 'published', published: { by: { name: null, isFormer: false } } });
  });
});
