import type { PublishSnapshotRequest, SnapshotPublished } from '#contract/snapshot';
import { versionsOf, type SnapshotEvent } from '#domain/snapshot/snapshot-trail';
import type { Instant } from '#domain/units';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { PageRights, PageViewer, SnapshotStore } from './ports';
import { DRAFT_LIFE_MS, requireEditor } from './prepare-snapshot';

interface PublishPorts {
  readonly rights: PageRights;
  readonly store: Pick<SnapshotStore, 'publish' | 'trail'>;
  readonly clock: Clock;
}

/**
 * Makes a draft of whoever asks a version that everybody who may read the page reads. Nothing is computed: what he saw is what
 * is published. Repeated, it answers as before.
 * @throws AppError `not-found` where the draft is not his, of another page, or dead; `changed-meanwhile`
 */
export const publishSnapshot =
  ({ rights, store, clock }: PublishPorts) =>
  async (viewer: PageViewer, { draftId, onto, occasion = '' }: PublishSnapshotRequest): Promise<SnapshotPublished> => {
    await requireEditor(rights, viewer);
    // A new snapshot is called by its first draft, so that publishing that twice makes one.
    const place = { snapshotId: onto?.snapshotId ?? draftId, contentId: viewer.content.id };
    const seen = onto?.revision ?? 0;
    const trail = (await store.trail(place)).filter(({ revision }) => revision <= seen);
    if (trail.length !== seen) throw new AppError({ code: 'not-found' });
    const at = clock();
    const event = {
      revision: seen + 1,
      action: 'published' as const,
      version: versionsOf(trail).length + 1,
      by: viewer.accountId,
      at,
      note: occasion,
    };
    const madeSince = (at - DRAFT_LIFE_MS) as Instant;
    const outcome = await store.publish({ ...place, draftId, madeSince, event });
    if (outcome === 'no-draft') throw new AppError({ code: 'not-found' });
    if (outcome === 'taken') throw changedMeanwhile(await store.trail(place));
    return { snapshotId: place.snapshotId, revision: event.revision, version: event.version };
  };

export function changedMeanwhile(trail: readonly SnapshotEvent[]): AppError {
  const newest = trail.at(-1);
  return new AppError({
    code: 'changed-meanwhile',
    newest: newest ? { by: newest.by, at: newest.at, version: newest.revision } : null,
  });
}
