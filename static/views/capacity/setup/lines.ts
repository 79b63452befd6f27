import type { Allocation, Holiday, Leave } from '#domain/capacity/capacity-records';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { Day } from '#domain/units';

/** What people type as lines of text; null: the line cannot be read. Empty lines are nothing. */
export type Read<T> = readonly (T | null)[];

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A day of the calendar: 30 February is none. */
export function typedDay(written: string | undefined): Day | null {
  const day = parseDay(written);
  return day !== null && formatDay(day) === written ? day : null;
}

/** NaN where it is no number at all, so that the rules refuse it. */
export function typedNumber(written: string): number {
  return /^-?\d+([.,]\d+)?$/.test(written.trim()) ? Number(written.trim().replace(',', '.')) : Number.NaN;
}

export const writeHolidays = (holidays: readonly Holiday[]): string =>
  holidays.map(({ day, name }) => `${formatDay(day)} ${name}`.trim()).join('\n');

export const readHolidays = (text: string): Read<Holiday> =>
  linesOf(text).map((line) => {
    const [written = '', ...name] = line.split(/\s+/);
    const day = typedDay(written);
    return day === null ? null : { day, name: name.join(' ') };
  });

export const writeLeave = (leave: readonly Leave[]): string =>
  leave
    .map(({ first, last, percent }) => `${formatDay(first)} ${formatDay(last)}${percent === 100 ? '' : ` ${percent}`}`)
    .join('\n');

export const readLeave = (text: string): Read<Leave> =>
  linesOf(text).map((line) => {
    const [from, to, percent = '100', ...rest] = line.split(/\s+/);
    const [first, last] = [typedDay(from), typedDay(to)];
    return first === null || last === null || rest.length > 0 ? null : { first, last, percent: typedNumber(percent) };
  });

const ALWAYS = '…';

export const writeAllocations = (allocations: readonly Allocation[]): string =>
  allocations
    .map(({ first, last, percent }) => {
      if (first === null && last === null) return String(percent);
      const days = [first, last].map((day) => (day === null ? ALWAYS : formatDay(day)));
      return [percent, ...days].join(' ');
    })
    .join('\n');

export const readAllocations = (text: string): Read<Allocation> =>
  linesOf(text).map((line) => {
    const [percent = '', from, to, ...rest] = line.replace('%', '').trim().split(/\s+/);
    const isOpen = (written: string | undefined) => written === undefined || written === ALWAYS || written === '-';
    const [first, last] = [typedDay(from), typedDay(to)];
    const isWrong = (first === null && !isOpen(from)) || (last === null && !isOpen(to)) || rest.length > 0;
    return isWrong ? null : { first, last, percent: typedNumber(percent) };
  });
