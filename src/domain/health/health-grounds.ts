import type { Day, Instant } from '../units';

/** What deciding health takes beside the issues. */
export interface HealthGrounds {
  /** The day that is seen. */
  readonly today: Day;
  /** Issues that came after this moment count as added. */
  readonly addedSince: Instant;
}
