import type { KnownProject } from '../../../src/application/report/view-report';
import { compareSnapshot } from '../../../src/application/snapshot/compare-snapshot';
import { prepareSnapshot } from '../../../src/application/snapshot/prepare-snapshot';
import { publishSnapshot } from '../../../src/application/snapshot/publish-snapshot';
import type {
  KeptSnapshot,
  KnownBy,
  PageViewer,
  Publication,
  SnapshotDraft,
} from '../../../src/application/snapshot/ports';
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
  readonly projects?: readonly (readonly KnownProject[])[];
  /** What was kept by an earlier version of the app; unless told, by this one. */
  readonly keptAs?: KnownBy;
}

const project = (id: string, key: string): KnownProject => ({ id, key });

function setUp({ mayEdit = true, outcome = 'published', namesFail = false, projects = [], keptAs }: World = {}) {
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
    kept: () => Promise.resolve(kept && keptAs ? { ...kept, knownBy: keptAs } : kept),
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
    return Promise.resolve({ content, projects: projects[answered - 1] ?? [] });
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

  // Of three one is deleted, another one took its key, and the third is as it was but for its key.
  const projects = [
    [project('10001', 'SEC'), project('10002', 'ABC'), project('10003', 'OLD')],
    [project('10004', 'SEC'), project('10002', 'ABC'), project('10003', 'NEW')],
  ];

  it('tells where each project stood among those frozen, by ids that nobody is told', async () => {
    const { prepare, publish, view, compare } = setUp({ projects });
    const { draftId, content } = await prepare();
    const { snapshotId, version } = await publish(ada, { draftId });
    const beside = await compare(ada, { snapshotId, version });
    expect(beside).toMatchObject({ content: { title: 'Answer 2' }, formerly: ['nowhere', 1, 2] });
    const told = JSON.stringify([content, await view(ada, { snapshotId }), beside]);
    expect(told).not.toMatch(/SEC|ABC|OLD|NEW|1000\d\b/);
  });

  it.each([
    ['keys', { by: 'key', keys: ['SEC', 'ABC', null] } as const, [0, 1, null]],
    ['nothing', { by: 'key', keys: [] } as const, [null, null, null]],
  ])('tells it by %s where no more was kept, and what is not known by that may have been anywhere', async (...row) => {
    const [, keptAs, formerly] = row;
    const { prepare, publish, compare } = setUp({ projects, keptAs });
    const { snapshotId, version } = await publish(ada, { draftId: (await prepare()).draftId });
    expect((await compare(ada, { snapshotId, version })).formerly).toEqual(formerly);
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
