import type { WorkCalendar } from '../schedule/work-calendar';
import { workDaysBefore } from '../schedule/work-calendar';
import type { Day } from '../units';

/** Why there is no slip, where there is none. */
export const slipGaps = ['new', 'no-history', 'no-date', 'no-date-then', 'no-date-now'] as const;
/**
 * `new`: it was created after the baseline. `no-history`: what it was planned for then cannot be told. `no-date`: it had none
 * and has none. `no-date-then`: it was planned since. `no-date-now`: its date was taken away.
 */
export type SlipGap = (typeof slipGaps)[number];

/**
 * How much later an item is due than a baseline says: due now less due then. Negative: earlier. Work days are
 * those of the site. Where one of the two days is missing there is no slip, not one of 0.
 */
export type Slip =
  { readonly state: 'known'; readonly days: number; readonly workDays: number } | { readonly state: SlipGap };

/** Days from one day to another; negative where the second is earlier. */
export function slipBetween(calendar: WorkCalendar, then: Day, now: Day): Extract<Slip, { state: 'known' }> {
  return { state: 'known', days: now - then, workDays: workDaysBefore(calendar, now) - workDaysBefore(calendar, then) };
}

/** Of an item that was there then and whose past is known. */
export function slipOf(calendar: WorkCalendar, then: Day | null, now: Day | null): Slip {
  if (then !== null && now !== null) return slipBetween(calendar, then, now);
  if (then === null && now === null) return { state: 'no-date' };
  return { state: then === null ? 'no-date-then' : 'no-date-now' };
}

/** Slips of some items. All in calendar days. */
export interface SlipSummary {
  /** How many slips are known; the figures below are of these alone. */
  readonly known: number;
  readonly later: number;
  readonly earlier: number;
  /** What the moves in the ledger add up to. */
  readonly sum: number;
  /** null: no slip is known. */
  readonly mean: number | null;
  /** The one in the middle; of an even number the mean of the two in the middle. */
  readonly median: number | null;
  /** The largest, by which the item that slipped most is later; negative where all are earlier. */
  readonly max: number | null;
  /** How many have none, by why. */
  readonly gaps: Readonly<Record<SlipGap, number>>;
}

export function summariseSlips(slips: readonly Slip[]): SlipSummary {
  const days = slips.flatMap((slip) => (slip.state === 'known' ? [slip.days] : [])).sort((a, b) => a - b);
  const sum = days.reduce((total, one) => total + one, 0);
  const count = (gap: SlipGap) => slips.filter(({ state }) => state === gap).length;
  return {
    known: days.length,
    later: days.filter((one) => one > 0).length,
    earlier: days.filter((one) => one < 0).length,
    sum,
    mean: days.length === 0 ? null : sum / days.length,
    median: medianOf(days),
    max: days.at(-1) ?? null,
    gaps: {
      new: count('new'),
      'no-history': count('no-history'),
      'no-date': count('no-date'),
      'no-date-then': count('no-date-then'),
      'no-date-now': count('no-date-now'),
    },
  };
}

/** @param sorted ascending */
function medianOf(sorted: readonly number[]): number | null {
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
