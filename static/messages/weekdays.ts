import type { Weekday } from '#domain/schedule/work-calendar';

/** Weekdays that follow each other, together. */
export function stretchesOf(weekdays: readonly Weekday[]): Weekday[][] {
  const stretches: Weekday[][] = [];
  for (const day of [...new Set(weekdays)].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else stretches.push([day]);
  }
  return stretches;
}
