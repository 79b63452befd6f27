import type { SnapshotEventView, SnapshotHistory, SnapshotHistoryRequest } from '#contract/snapshot';
import { versionsOf, type SnapshotEvent } from '#domain/snapshot/snapshot-trail';
import { AppError } from '../errors';
import { namesIn } from './named-acts';
import type { FindNames, PageRights, PageViewer, SnapshotStore } from './ports';

interface HistoryPorts {
  readonly rights: PageRights;
  readonly store: Pick<SnapshotStore, 'trail'>;
  readonly findNames: FindNames;
}

/** Everything that was done to a snapshot, for whoever may read its page. @throws AppError `not-found` */
export const viewHistory =
  ({ rights, store, findNames }: HistoryPorts) =>
  async (viewer: PageViewer, { snapshotId }: SnapshotHistoryRequest): Promise<SnapshotHistory> => {
    await rights.of(viewer);
    const trail = await store.trail({ snapshotId, contentId: viewer.content.id });
    if (trail.length === 0) throw new AppError({ code: 'not-found' });
    return historyOf(findNames, viewer, trail);
  };

/** A trail with names, newest first. */
export async function historyOf(
  findNames: FindNames,
  viewer: PageViewer,
  trail: readonly SnapshotEvent[],
): Promise<SnapshotHistory> {
  const nameOf = await namesIn(findNames, viewer, trail);
  const readable = new Set(versionsOf(trail).flatMap(({ version, withdrawn }) => (withdrawn ? [] : [version])));
  const events = trail.map((event): SnapshotEventView => {
    const { revision, action, version, at, note } = event;
    const done = { revision, by: nameOf(event), at };
    if (action === 'withdrawn') return { ...done, action, version, reason: note };
    const isReadable = version !== null && readable.has(version);
    return { ...done, action, version: version ?? 0, isReadable, occasion: isReadable ? note : '' };
  });
  return { events: events.toReversed() };
}
