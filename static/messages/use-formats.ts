import { useIntl, type IntlShape } from 'react-intl';
import type { Day, Fraction, Instant } from '#domain/units';
import { ageOf } from './age';

const millisecondsPerDay = 86_400_000;

/** Values as people of the viewer's locale write them. */
export interface Formats {
  readonly number: (value: number) => string;
  /** With its sign: `+3`. */
  readonly change: (value: number) => string;
  readonly percent: (share: Fraction) => string;
  /** A day of the site: the same everywhere, so no zone moves it. */
  readonly day: (day: Day) => string;
  /** One day or several of the year around today, without the year. */
  readonly period: (first: Day, last: Day) => string;
  /** In the viewer's own zone. */
  readonly moment: (instant: Instant) => string;
  /** The time of day, in the viewer's own zone. */
  readonly time: (instant: Instant) => string;
  /** How long ago, in words of the language that the texts are in. */
  readonly age: (instant: Instant, now: number) => string;
}

const made = new WeakMap<IntlShape, Formats>();

/** One for all components: thousands of cells ask for it, and what it holds of Intl is slow to make. */
export function useFormats(): Formats {
  const intl = useIntl();
  const formats = made.get(intl) ?? formatsOf(intl);
  made.set(intl, formats);
  return formats;
}

function formatsOf(intl: IntlShape): Formats {
  const words = new Intl.RelativeTimeFormat(intl.defaultLocale);
  return {
    number: (value) => intl.formatNumber(value, { maximumFractionDigits: 1 }),
    change: (value) => intl.formatNumber(value, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    percent: (share) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }),
    day: (day) =>
      intl.formatDate(day * millisecondsPerDay, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
    period: (first, last) =>
      intl.formatDateTimeRange(first * millisecondsPerDay, last * millisecondsPerDay, {
        timeZone: 'UTC',
        day: 'numeric',
        month: 'short',
      }),
    moment: (instant) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    time: (instant) => intl.formatTime(instant, { hour: 'numeric', minute: '2-digit' }),
    age: (instant, now) => {
      const age = ageOf(instant, now);
      return age === null ? intl.formatMessage({ id: 'figures.age.justNow' }) : words.format(-age.amount, age.unit);
    },
  };
}
