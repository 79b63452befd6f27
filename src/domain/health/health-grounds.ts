import type { Day, Instant } from '../units';
import type { LoadedNodes } from './loads';
import type { WaitingNodes } from './waits';

/** What deciding health takes beside the issues. */
export interface HealthGrounds {
  /** The day that is seen. */
  readonly today: Day;
  /** Issues that came after this moment count as added. */
  readonly addedSince: Instant;
  /** null: not all links are known. */
  readonly waits: WaitingNodes | null;
  /** null: nobody has said who can work how much, or the day is past. */
  readonly loads: LoadedNodes | null;
}
