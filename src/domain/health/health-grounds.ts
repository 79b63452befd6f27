import type { Day, Instant } from '../units';
import type { WaitingNodes } from './waits';

/** What deciding health takes beside the issues. */
export interface HealthGrounds {
  /** The day that is seen. */
  readonly today: Day;
  /** Issues that came after this moment count as added. */
  readonly addedSince: Instant;
  /** null: not all links are known. */
  readonly waits: WaitingNodes | null;
}
