import { badRequest } from '../jira-error';
import type { JqlContext } from './jql-context';

const minute = 60_000;
const lengths: Readonly<Record<string, number>> = { m: minute, h: 60 * minute, d: 1440 * minute, w: 10_080 * minute };

/**
 * An instant written as JQL allows: `2026-11-20`, `2026/11/20 09:30`, `-7d`, `-4w 2d`, milliseconds.
 * @throws JiraError 400 for anything else
 */
export function parseInstant(text: string, fieldName: string, { clock, now }: JqlContext): number {
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (date) {
    const [year = 0, month = 0, day = 0, hour = 0, minutes = 0] = date.slice(1).map((part) => Number(part || '0'));
    return clock.instant(year, month, day, hour, minutes);
  }
  const period = parsePeriod(text.trim());
  if (period !== null) return now + period;
  if (/^-?\d{6,}$/.test(text)) return Number(text);
  throw badRequest(
    `Date value '${text}' for field '${fieldName}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      "'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
  );
}

function parsePeriod(text: string): number | null {
  const match = /^([+-]?)((?:\d+[wdhm]\s*)+)$/.exec(text);
  if (!match) return null;
  const parts = [...(match[2] ?? '').matchAll(/(\d+)([wdhm])/g)];
  const length = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (lengths[unit ?? ''] ?? 0), 0);
  return match[1] === '-' ? -length : length;
}

/** Year, month, day, hour and minute on the wall; parts beyond their range carry over. */
type Wall = readonly [number, number, number, number, number];

interface Period {
  /** The step by which increments without a unit count, and after which the period ends. */
  readonly step: (wall: Wall, by: number) => Wall;
  readonly start: (wall: Wall, weekday: number) => Wall;
}

const steps: Readonly<Record<'y' | 'M' | 'w' | 'd' | 'h' | 'm', Period['step']>> = {
  y: ([year, ...rest], by) => [year + by, ...rest],
  M: ([year, month, ...rest], by) => [year, month + by, ...rest],
  w: ([year, month, day, ...rest], by) => [year, month, day + 7 * by, ...rest],
  d: ([year, month, day, ...rest], by) => [year, month, day + by, ...rest],
  h: ([year, month, day, hour, minutes], by) => [year, month, day, hour + by, minutes],
  m: ([year, month, day, hour, minutes], by) => [year, month, day, hour, minutes + by],
};

const periods: Readonly<Record<string, Period>> = {
  year: { step: steps.y, start: ([year]) => [year, 1, 1, 0, 0] },
  month: { step: steps.M, start: ([year, month]) => [year, month, 1, 0, 0] },
  // Weeks begin on Sunday, as on a site in English.
  week: { step: steps.w, start: ([year, month, day], weekday) => [year, month, day - weekday, 0, 0] },
  day: { step: steps.d, start: ([year, month, day]) => [year, month, day, 0, 0] },
};

/**
 * `now`, and `startof…`/`endof…` of day, week, month and year with an increment such as `-1d`.
 * @returns null where the name is no function of dates
 * @throws JiraError 400 for an increment that cannot be read
 */
export function dateFunction(name: string, args: readonly string[], context: JqlContext): number | null {
  if (name === 'now') return context.now;
  const [, edge, periodName = ''] = /^(start|end)of(day|week|month|year)$/.exec(name) ?? [];
  const period = periods[periodName];
  if (edge === undefined || !period) return null;
  const { year, month, day, hour, minute: minutes, weekday } = context.clock.wallTime(context.now);
  const start = moved(period.start([year, month, day, hour, minutes], weekday), args[0], period, name);
  return edge === 'start' ? context.clock.instant(...start) : context.clock.instant(...period.step(start, 1)) - 1;
}

function moved(wall: Wall, increment: string | undefined, period: Period, name: string): Wall {
  if (increment === undefined) return wall;
  const [, count, unit = ''] = /^([+-]?\d+)([yMwdhm]?)$/.exec(increment.trim()) ?? [];
  if (count === undefined) throw badRequest(`The increment '${increment}' of function '${name}' is invalid.`);
  const step = unit in steps ? steps[unit as keyof typeof steps] : period.step;
  return step(wall, Number(count));
}
