import type { Instant } from '#domain/units';

/** Instants of this century have more digits in milliseconds, and fewer in seconds. */
const LEAST_MS = 100_000_000_000;

/** A moment as Jira writes it: ISO text, or epoch milliseconds or seconds. @returns null where it is none of these */
export function instant(written: string | number | null | undefined): Instant | null {
  if (written === null || written === undefined || written === '') return null;
  const number = Number(written);
  if (Number.isFinite(number)) return Math.round(Math.abs(number) < LEAST_MS ? number * 1_000 : number) as Instant;
  // Jira writes +0100; the standard wants +01:00.
  const ms = Date.parse(String(written).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(ms) ? null : (ms as Instant);
}
