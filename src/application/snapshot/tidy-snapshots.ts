import type { Instant } from '#domain/units';
import type { Clock } from '../clock';
import type { SnapshotStore } from './ports';
import { DRAFT_LIFE_MS } from './prepare-snapshot';

interface TidyPorts {
  readonly store: Pick<SnapshotStore, 'tidy'>;
  readonly clock: Clock;
}

/** Forgets what nobody can publish any more, and what was withdrawn. */
export const tidySnapshots =
  ({ store, clock }: TidyPorts) =>
  (): Promise<void> =>
    store.tidy((clock() - DRAFT_LIFE_MS) as Instant);
