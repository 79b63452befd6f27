import type { Random } from './random';

/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** The ISO date of an instant, in UTC: near enough to the company's days, and the same on every machine. */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Moves an instant to office hours of the same day, or of Monday where it falls on a weekend. */
export function atWork(random: Random, instant: number): number {
  const midnight = Math.floor(instant / DAY) * DAY;
  const weekday = new Date(midnight).getUTCDay();
  const daysToMonday = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return midnight + daysToMonday * DAY + random.int(6 * 60, 17 * 60) * MINUTE + random.int(0, 59_999);
}

/** Not before the one, not after the other. */
export function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
