import { dayOfChanges, type ReportConfig } from '#contract/report-config';
import { dayIn, formatDay } from '#domain/schedule/calendar-day';
import type { Day, Instant } from '#domain/units';

export const sinceWays = ['7', '30', 'day'] as const;

/** From when on changes are told, as it is being chosen: so many days ago, or since a day that may not be one yet. */
export interface Since {
  readonly way: (typeof sinceWays)[number];
  /** YYYY-MM-DD; '' for none. */
  readonly day: string;
}

export const sinceOf = ({ changesDays, changesSince }: ReportConfig): Since => ({
  way: changesSince === undefined ? `${changesDays}` : 'day',
  day: changesSince === undefined ? '' : formatDay(changesSince),
});

/** The report with what changed since then; null: since no day yet, or one that is to come. */
export function withSince(config: ReportConfig, { way, day }: Since, today = ownToday()): ReportConfig | null {
  if (way !== 'day') return { ...config, changesDays: way === '7' ? 7 : 30, changesSince: undefined };
  const since = dayOfChanges(day);
  return since === null || since > today ? null : { ...config, changesSince: since };
}

/** Where the author is: the site may be a day behind or ahead, and then takes its own. */
const ownToday = (): Day => dayIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now() as Instant);
