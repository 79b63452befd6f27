import type { SnapshotHistory, WithdrawSnapshotRequest } from '#contract/snapshot';
import { versionsOf, type SnapshotEvent } from '#domain/snapshot/snapshot-trail';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { FindNames, PageRights, PageViewer, SnapshotPlace, SnapshotStore } from './ports';
import { requireEditor } from './prepare-snapshot';
import { changedMeanwhile } from './publish-snapshot';
import { historyOf } from './view-history';

interface WithdrawPorts {
  readonly rights: PageRights;
  readonly store: Pick<SnapshotStore, 'trail' | 'withdraw'>;
  readonly findNames: FindNames;
  readonly clock: Clock;
}

/**
 * Takes one version, or all of them, from everybody, for good.
 * @throws AppError `not-permitted` where he may not edit the page; `not-found` where there is nothing to withdraw;
 * `changed-meanwhile`
 */
export const withdrawSnapshot =
  ({ rights, store, findNames, clock }: WithdrawPorts) =>
  async (viewer: PageViewer, request: WithdrawSnapshotRequest): Promise<SnapshotHistory> => {
    await requireEditor(rights, viewer);
    const place = { snapshotId: request.snapshotId, contentId: viewer.content.id };
    const version = request.version === 'all' ? null : request.version;
    const event = { by: viewer.accountId, at: clock(), note: request.reason };
    const trail = await withdrawSeen(store, place, request.revision, { ...event, version });
    return historyOf(findNames, viewer, trail);
  };

/** @returns the trail as it is then. @throws AppError as above */
export async function withdrawSeen(
  store: Pick<SnapshotStore, 'trail' | 'withdraw'>,
  place: SnapshotPlace,
  seen: number,
  done: Pick<SnapshotEvent, 'version' | 'by' | 'at' | 'note'>,
): Promise<readonly SnapshotEvent[]> {
  const trail = await store.trail(place);
  const newest = trail.at(-1);
  if (!newest) throw new AppError({ code: 'not-found' });
  if (newest.revision !== seen) throw changedMeanwhile(trail);
  const isMeant = (version: number) => done.version === null || done.version === version;
  if (!versionsOf(trail).some(({ version, withdrawn }) => withdrawn === null && isMeant(version)))
    throw new AppError({ code: 'not-found' });
  const event = { ...done, revision: seen + 1, action: 'withdrawn' } as const;
  if (!(await store.withdraw(place, event))) throw changedMeanwhile(await store.trail(place));
  return [...trail, event];
}
