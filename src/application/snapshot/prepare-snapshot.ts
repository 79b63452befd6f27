import type { PreparedSnapshot, PrepareSnapshotRequest } from '#contract/snapshot';
import type { Instant } from '#domain/units';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { AnswerSubject } from './answer-subject';
import type { PageRights, PageViewer, SnapshotStore } from './ports';

/** So long somebody may publish what he has looked at. */
export const DRAFT_LIFE_MS = 15 * 60_000;

interface PreparePorts {
  readonly rights: PageRights;
  readonly answerSubject: AnswerSubject;
  readonly store: Pick<SnapshotStore, 'keepDraft'>;
  readonly clock: Clock;
  readonly newId: () => string;
}

/**
 * Makes what somebody could publish: computed as him, kept as it is, and shown to him.
 * @throws AppError `not-permitted` where he may not edit the page, `too-large`, and whatever keeps him from seeing it live
 */
export const prepareSnapshot =
  ({ rights, answerSubject, store, clock, newId }: PreparePorts) =>
  async (viewer: PageViewer, { subject, title }: PrepareSnapshotRequest): Promise<PreparedSnapshot> => {
    await requireEditor(rights, viewer);
    const { content, projectIds } = await answerSubject(viewer, subject, title);
    const madeAt = clock();
    const draftId = newId();
    const own = { accountId: viewer.accountId, contentId: viewer.content.id };
    await store.keepDraft({ draftId, ...own, madeAt, content, subject, projectIds });
    return { draftId, content, madeAt, diesAt: (madeAt + DRAFT_LIFE_MS) as Instant };
  };

/** @throws AppError `not-permitted` where he may not edit the page, `not-found` where he may not read it */
export async function requireEditor(rights: PageRights, viewer: PageViewer): Promise<void> {
  const { mayEdit } = await rights.now(viewer);
  if (!mayEdit) throw new AppError({ code: 'not-permitted' });
}
