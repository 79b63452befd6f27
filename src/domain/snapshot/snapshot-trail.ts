import type { Instant } from '../units';

/** What was done to a snapshot: each time one of these, never changed. */
export interface SnapshotEvent {
  /** From 1, without gaps. */
  readonly revision: number;
  readonly action: 'published' | 'withdrawn';
  /** The version that was published or withdrawn, from 1 without gaps; null: all that there were are withdrawn. */
  readonly version: number | null;
  /** Account id. */
  readonly by: string;
  readonly at: Instant;
  /** Why it was withdrawn; on which occasion it was published, '' for none. */
  readonly note: string;
}

/** How a version stands. */
export interface VersionState {
  readonly version: number;
  readonly published: SnapshotEvent;
  /** null: it can be read. What is withdrawn twice was withdrawn the first time. */
  readonly withdrawn: SnapshotEvent | null;
}

/** @param trail oldest first */
export function versionsOf(trail: readonly SnapshotEvent[]): readonly VersionState[] {
  return trail.flatMap((published) => {
    const { action, version, revision } = published;
    if (action !== 'published' || version === null) return [];
    const withdrawn = trail.find(
      (later) =>
        later.action === 'withdrawn' &&
        later.revision > revision &&
        (later.version === null || later.version === version),
    );
    return [{ version, published, withdrawn: withdrawn ?? null }];
  });
}
