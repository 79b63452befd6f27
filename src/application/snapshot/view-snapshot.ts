import type { ShownVersion, SnapshotView, ViewSnapshotRequest } from '#contract/snapshot';
import { versionsOf, type SnapshotEvent, type VersionState } from '#domain/snapshot/snapshot-trail';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import { namesIn } from './named-acts';
import type { FindNames, KeptSnapshot, PageRights, PageViewer, SnapshotPlace, SnapshotStore } from './ports';

interface ViewPorts {
  readonly rights: PageRights;
  readonly store: Pick<SnapshotStore, 'trail' | 'kept'>;
  readonly findNames: FindNames;
}

/**
 * What was frozen on a page, for whoever may read that page. Jira is not asked.
 * @throws AppError `not-found` where he may not read the page, or there is no such version
 */
export const viewSnapshot =
  ({ rights, store, findNames }: ViewPorts) =>
  async (viewer: PageViewer, { snapshotId, version }: ViewSnapshotRequest): Promise<SnapshotView> => {
    const place = { snapshotId, contentId: viewer.content.id };
    const [{ mayEdit }, trail] = await Promise.all([rights.of(viewer), store.trail(place)]);
    const newest = trail.at(-1);
    const versions = versionsOf(trail);
    if (!newest) return { mayPublish: mayEdit, snapshot: null };
    const shown = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
    if (!shown) throw new AppError({ code: 'not-found' });
    return {
      mayPublish: mayEdit,
      snapshot: {
        revision: newest.revision,
        newestVersion: versions.length,
        readable: versions.filter(({ withdrawn }) => withdrawn === null).length,
        shown: await shownVersion({ store, findNames }, viewer, place, shown),
      },
    };
  };

/** @param viewer null: nobody asks, so nobody is named */
export async function shownVersion(
  { store, findNames }: Pick<ViewPorts, 'store' | 'findNames'>,
  viewer: Viewer | null,
  place: SnapshotPlace,
  { version, published, withdrawn }: VersionState,
): Promise<ShownVersion> {
  const act = async (event: SnapshotEvent) => ({
    by: (await namesIn(findNames, viewer, [event]))(event),
    at: event.at,
  });
  if (withdrawn)
    return { state: 'withdrawn', version, withdrawn: { ...(await act(withdrawn)), reason: withdrawn.note } };
  const [done, { content }] = await Promise.all([act(published), readKept(store, place, version)]);
  return { state: 'published', version, published: { ...done, occasion: published.note }, content };
}

/** @throws AppError `not-found` where it was withdrawn at this very moment */
export async function readKept(
  store: Pick<SnapshotStore, 'kept'>,
  place: SnapshotPlace,
  version: number,
): Promise<KeptSnapshot> {
  const kept = await store.kept(place, version);
  if (kept === null) throw new AppError({ code: 'not-found' });
  return kept;
}
