import type { CompareSnapshotRequest, SnapshotContent } from '#contract/snapshot';
import type { AnswerSubject } from './answer-subject';
import type { PageRights, PageViewer, SnapshotStore } from './ports';
import { readKept } from './view-snapshot';

interface ComparePorts {
  readonly rights: PageRights;
  readonly store: Pick<SnapshotStore, 'kept'>;
  readonly answerSubject: AnswerSubject;
}

/**
 * What was frozen, asked again as whoever reads it, for him to hold beside it: what is not kept of the one cannot be held
 * against the other.
 * @throws AppError `not-found` where he may not read the page, or there is no such version to read; and whatever keeps him from
 * seeing it live
 */
export const compareSnapshot =
  ({ rights, store, answerSubject }: ComparePorts) =>
  async (viewer: PageViewer, { snapshotId, version }: CompareSnapshotRequest): Promise<SnapshotContent> => {
    await rights.of(viewer);
    const { subject } = await readKept(store, { snapshotId, contentId: viewer.content.id }, version);
    return answerSubject(viewer, subject, '');
  };
