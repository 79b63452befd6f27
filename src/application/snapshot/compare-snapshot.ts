import type { CompareSnapshotRequest, LiveBeside } from '#contract/snapshot';
import type { FormerPlace } from '#domain/snapshot/compare-report';
import { versionsOf } from '#domain/snapshot/snapshot-trail';
import { AppError } from '../errors';
import type { AnswerSubject } from './answer-subject';
import type { PageRights, PageViewer, SnapshotStore } from './ports';
import { readKept } from './view-snapshot';

interface ComparePorts {
  readonly rights: PageRights;
  readonly store: Pick<SnapshotStore, 'trail' | 'kept'>;
  readonly answerSubject: AnswerSubject;
}

/**
 * What was frozen, asked again as whoever reads it, for him to hold beside it: what is not kept of the one cannot be held
 * against the other.
 * @throws AppError `not-found` where he may not read the page, or the version; and whatever keeps him from seeing it live
 */
export const compareSnapshot =
  ({ rights, store, answerSubject }: ComparePorts) =>
  async (viewer: PageViewer, { snapshotId, version }: CompareSnapshotRequest): Promise<LiveBeside> => {
    await rights.of(viewer);
    const place = { snapshotId, contentId: viewer.content.id };
    const state = versionsOf(await store.trail(place)).find((one) => one.version === version);
    if (!state || state.withdrawn) throw new AppError({ code: 'not-found' });
    const { subject, projectIds: frozenIds } = await readKept(store, place, version);
    const { content, projectIds } = await answerSubject(viewer, subject, '');
    return { content, formerly: positionsIn(frozenIds, projectIds) };
  };

function positionsIn(frozen: readonly string[] | null, live: readonly string[]): FormerPlace[] {
  if (frozen === null) return live.map(() => null);
  const positions = new Map(frozen.map((id, at) => [id, at]));
  return live.map((id) => positions.get(id) ?? 'nowhere');
}
