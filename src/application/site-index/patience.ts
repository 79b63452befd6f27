import { AppError } from '../errors';

const FIRST_PAUSE_SECONDS = 30;
/** The platform cuts chains of tasks that queue one another after about 1,000: each stays far below. */
const MOST_ATTEMPTS = 6;

/** For how long Jira, or the budget of points, asks to wait; null: the error is another one. */
export function busySecondsOf(error: unknown): number | null {
  return error instanceof AppError && error.failure.code === 'jira-busy' ? error.failure.retryAfterSeconds : null;
}

/**
 * How long a task waits before it comes again: as long as it was told, and longer each time.
 * @param attempt how often in a row it met a busy Jira; 1: for the first time
 * @returns seconds; null: no more, the schedule takes the work up
 */
export function pauseAfter(attempt: number, statedSeconds: number): number | null {
  if (attempt > MOST_ATTEMPTS) return null;
  return Math.max(statedSeconds, FIRST_PAUSE_SECONDS * 2 ** (attempt - 1));
}
