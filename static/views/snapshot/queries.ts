import { queryOptions, skipToken } from '@tanstack/react-query';
import type { SnapshotSubject } from '#contract/snapshot';
import { call, unwrap } from '../../bridge/call';

/** What all answers about a snapshot are kept under. */
export const snapshotKey = (snapshotId: string) => ['snapshot', snapshotId] as const;

/** @param snapshotId null: there is none to ask for. @param version null: the newest */
export const snapshotQuery = (snapshotId: string | null, version: number | null) =>
  queryOptions({
    queryKey: [...snapshotKey(snapshotId ?? ''), version] as const,
    queryFn:
      snapshotId === null
        ? skipToken
        : () => unwrap(call('snapshot.view', { snapshotId, ...(version !== null && { version }) })),
  });

/** The same as a version, as the reader may see it himself now. */
export const compareQuery = (snapshotId: string, version: number) =>
  queryOptions({
    queryKey: [...snapshotKey(snapshotId), 'compare', version] as const,
    queryFn: () => unwrap(call('snapshot.compare', { snapshotId, version })),
    gcTime: 0,
  });

export const historyQuery = (snapshotId: string) =>
  queryOptions({
    queryKey: [...snapshotKey(snapshotId), 'history'] as const,
    queryFn: () => unwrap(call('snapshot.history', { snapshotId })),
  });

/** What would be published: made when it is asked for, and anew each time. @param subject null: nothing would */
export const preparedQuery = (subject: SnapshotSubject | null, title: string) =>
  queryOptions({
    queryKey: ['snapshot', 'prepared', subject, title] as const,
    queryFn: subject === null ? skipToken : () => unwrap(call('snapshot.prepare', { subject, title })),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
