import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Weekday, WorkRules } from '#domain/schedule/work-calendar';
import { stretchesOf } from './weekdays';
import { useText } from './use-text';

/** 1970-01-05 was a Monday. */
const monday = 4;
const millisecondsPerDay = 86_400_000;
/** Two days are no stretch: they are named. */
const shortestStretch = 3;

/** Work days in words: `Mon–Fri, 9 holidays`. */
export function useWorkWords(): (rules: WorkRules) => string {
  const intl = useIntl();
  const say = useText();
  return useCallback(
    ({ weekdays, holidays }) => {
      const name = (day: Weekday) =>
        intl.formatDate((monday + day - 1) * millisecondsPerDay, { timeZone: 'UTC', weekday: 'short' });
      const days = stretchesOf(weekdays).flatMap((stretch) => {
        const [first, last] = [stretch[0], stretch.at(-1)];
        if (first === undefined || last === undefined || stretch.length < shortestStretch) return stretch.map(name);
        return [say('workDays.stretch', { first: name(first), last: name(last) })];
      });
      return say('workDays', { days: days.join(', '), holidays: new Set(holidays).size });
    },
    [intl, say],
  );
}
