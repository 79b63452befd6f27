import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Day, Fraction } from '#domain/units';
import { useText, type Say } from '../../messages/use-text';
import { toMs, type CalendarUnit, type Period } from './calendar';
import type { OpenSpan, TimelineBar, TimelineMark, TimelineRow } from './timeline-model';

/** What the timeline says, in the viewer's language and his way of writing dates. */
export interface TimelineWords {
  readonly say: Say;
  /** `3 March to 14 April`; years only where they are not this one. */
  readonly span: (span: OpenSpan) => string;
  readonly day: (day: Day) => string;
  readonly percent: (share: Fraction) => string;
  /** The row with everything that its bar shows. */
  readonly row: (row: TimelineRow) => string;
  /** Heading of a unit of the header. `isRoomy`: there is room for more than the shortest form. */
  readonly period: (unit: CalendarUnit, period: Period, isRoomy: boolean) => string;
}

type Part = string | null;
const joined = (parts: readonly Part[]): string => parts.filter((part) => part !== null).join(', ');

/** @param day with the year, or without */
function spanWords(say: Say, day: (value: Day) => string, { start, end }: OpenSpan): string {
  if (start === null) return say('timeline.span.until', { end: day(end) });
  if (end === null) return say('timeline.span.from', { start: day(start) });
  return start === end ? day(start) : say('timeline.span', { start: day(start), end: day(end) });
}

function markWords(say: Say, day: (value: Day) => string, mark: TimelineMark): string {
  const values = { name: mark.name, day: day(mark.day) };
  if (mark.isLate) return say(`timeline.${mark.kind}.late`, values);
  return mark.isDone ? say(`timeline.${mark.kind}.done`, values) : say(`timeline.${mark.kind}`, values);
}

type BasicWords = Omit<TimelineWords, 'row' | 'period'>;

function dateWords({ own, rolledUp, marks }: TimelineBar, { say, span }: BasicWords): Part[] {
  if (own === null && rolledUp === null && marks.length === 0) return [say('timeline.noDates')];
  return [own && span(own), rolledUp && say('timeline.below', { span: span(rolledUp) })];
}

function barWords(bar: TimelineBar, words: BasicWords): string {
  const { say, span, day, percent } = words;
  const { forecast, baseline } = bar;
  return joined([
    ...dateWords(bar, words),
    bar.done === null ? null : say('timeline.done', { done: percent(bar.done) }),
    bar.isLate ? say('timeline.late') : null,
    bar.was ? say('timeline.was', { span: span(bar.was) }) : null,
    bar.conflict,
    bar.isCritical ? say('timeline.critical') : null,
    forecast && say('timeline.forecast', { p50: day(forecast.p50), p85: day(forecast.p85) }),
    baseline && say('timeline.baseline', { span: span(baseline) }),
    ...bar.marks.map((mark) => markWords(say, day, mark)),
  ]);
}

const inUtc = { timeZone: 'UTC' } as const;
const yearOf = (day: Day): number => new Date(toMs(day)).getUTCFullYear();

type Options = Intl.DateTimeFormatOptions;

const shortForms: Readonly<Record<'day' | 'week' | 'month' | 'year', Options>> = {
  day: { day: 'numeric' },
  week: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};
const longForms: typeof shortForms = {
  day: { weekday: 'short', day: 'numeric' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

function periodWords(intl: IntlShape, say: Say, unit: CalendarUnit, { start, end }: Period, isRoomy: boolean): string {
  const date = (day: number, options: Options) => intl.formatDate(toMs(day as Day), { ...inUtc, ...options });
  const year = date(start, shortForms.year);
  if (unit === 'decade') return say('timeline.decade', { start: year, end: date(end - 1, shortForms.year) });
  if (unit !== 'quarter') return date(start, (isRoomy ? longForms : shortForms)[unit]);
  const quarter = Math.floor(new Date(toMs(start)).getUTCMonth() / 3) + 1;
  return isRoomy ? say('timeline.quarter.year', { quarter, year }) : say('timeline.quarter', { quarter });
}

/** @param today days of its year are written without the year */
export function useWords(today: Day): TimelineWords {
  const intl = useIntl();
  const say = useText();
  return useMemo(() => {
    const year = yearOf(today);
    const short = { ...inUtc, day: 'numeric', month: 'short' } as const;
    const isNow = (value: Day | null) => value === null || yearOf(value) === year;
    // Taken once: looking a format up by its options takes longer than using it.
    const withoutYear = intl.formatters.getDateTimeFormat(intl.locale, short);
    const complete = intl.formatters.getDateTimeFormat(intl.locale, { ...short, year: 'numeric' });
    const dayIn = (withYear: boolean) => (value: Day) => (withYear ? complete : withoutYear).format(toMs(value));
    const day = (value: Day) => dayIn(!isNow(value))(value);
    const span = (value: OpenSpan) => spanWords(say, dayIn(!isNow(value.start) || !isNow(value.end)), value);
    const percent = (share: Fraction) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
    const basic = { say, span, day, percent };
    return {
      ...basic,
      row: ({ name, bar }) => joined([name, bar ? barWords(bar, basic) : null]),
      period: (unit, period, isRoomy) => periodWords(intl, say, unit, period, isRoomy),
    };
  }, [intl, say, today]);
}
