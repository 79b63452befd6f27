import type { ListedSnapshot, SnapshotList, WithdrawAnySnapshotRequest } from '#contract/snapshot';
import { versionsOf } from '#domain/snapshot/snapshot-trail';
import type { Viewer, ViewerAccess } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { SnapshotHead, SnapshotStore } from './ports';
import { withdrawSeen } from './withdraw-snapshot';

/** More are not listed at once. */
const MOST_LISTED = 200;

interface OversightPorts {
  readonly access: Pick<ViewerAccess, 'isAdministrator'>;
  readonly store: Pick<SnapshotStore, 'newest' | 'place' | 'trail' | 'withdraw'>;
  readonly clock: Clock;
}

/** What is frozen anywhere on the site. @throws AppError `not-permitted` for whoever does not administer it */
export const listSnapshots =
  ({ access, store }: OversightPorts) =>
  async (viewer: Viewer): Promise<SnapshotList> => {
    await requireAdministrator(access, viewer);
    return listOf(store);
  };

/** Takes all versions of a snapshot from everybody, wherever it stands. @throws AppError as whoever edits its page gets it */
export const withdrawAnySnapshot =
  ({ access, store, clock }: OversightPorts) =>
  async (viewer: Viewer, { snapshotId, revision, reason }: WithdrawAnySnapshotRequest): Promise<SnapshotList> => {
    await requireAdministrator(access, viewer);
    const place = await store.place(snapshotId);
    if (place === null) throw new AppError({ code: 'not-found' });
    await withdrawSeen(store, place, revision, { version: null, by: viewer.accountId, at: clock(), note: reason });
    return listOf(store);
  };

async function requireAdministrator(access: OversightPorts['access'], viewer: Viewer): Promise<void> {
  if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
}

async function listOf(store: Pick<SnapshotStore, 'newest'>): Promise<SnapshotList> {
  const heads = await store.newest(MOST_LISTED + 1);
  return { snapshots: heads.slice(0, MOST_LISTED).flatMap(listed), isCut: heads.length > MOST_LISTED };
}

function listed({ snapshotId, contentId, kind, name, trail }: SnapshotHead): ListedSnapshot[] {
  const latest = trail.at(-1);
  if (!latest) return [];
  const versions = versionsOf(trail);
  const readable = versions.filter(({ withdrawn }) => withdrawn === null).length;
  const { revision, action, by, at } = latest;
  return [{ snapshotId, contentId, kind, name, revision, newestVersion: versions.length, readable, action, by, at }];
}
