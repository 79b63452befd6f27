import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';
import type { FieldProblem } from './field-problem';
import { NOT_A_NUMBER, readNumber, readPercent } from './form-numbers';

/** Of the years 1900 to 9999: what else a date field lets people type is a slip. */
const FIRST_DAY = -25_567;
const LAST_DAY = 2_932_896;

/** As date fields have it: YYYY-MM-DD; '' for none. */
export const dayText = (day: Day | null): string => (day === null ? '' : formatDay(day));

/** Texts that are no numbers and no days count as unknown, beside their problem. */
export function readersIn(locale: string) {
  const problems: FieldProblem[] = [];
  const reading =
    (read: typeof readNumber) =>
    (text: string, path: string): number | null => {
      const value = read(text, locale);
      if (value !== NOT_A_NUMBER) return value;
      problems.push({ path, reason: NOT_A_NUMBER });
      return null;
    };
  const day = (text: string, path: string): Day | null => {
    const value = parseDay(text);
    if (value === null || (value >= FIRST_DAY && value <= LAST_DAY)) return value;
    problems.push({ path, reason: 'not-a-day' });
    return null;
  };
  return { problems, day, number: reading(readNumber), percent: reading(readPercent) };
}
