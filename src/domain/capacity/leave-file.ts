import { formatDay, parseDay } from '../schedule/calendar-day';
import type { Leave } from './capacity-records';
import { leaveProblems, mostLeave } from './check-records';

/** Columns of a file of leave, in this order. */
export const leaveColumns = ['account_id', 'first_day', 'last_day', 'percent'] as const;

export type LeaveFileReason =
  | 'columns'
  | 'unknown-person'
  | 'no-day'
  | 'reversed'
  | 'percent'
  | 'overlapping'
  | 'too-many'
  /** More people than one file may have. */
  | 'too-many-people'
  /** More than can be kept at once: all of a file is kept, or nothing. */
  | 'too-large'
  /** Nothing but the line of titles. */
  | 'empty';

/** A page, a call and a statement each take so many. */
export const mostPeopleInFile = 5_000;

/** What is wrong with one line; lines count from 1, the titles included. */
export interface LeaveFileProblem {
  readonly line: number;
  readonly reason: LeaveFileReason;
}

interface ReadLeave {
  readonly leave: ReadonlyMap<string, readonly Leave[]>;
  readonly problems: readonly LeaveFileProblem[];
}

/**
 * Reads leave from CSV: commas or semicolons, days as `2026-12-24`, whole percent (empty: 100). Every line is checked; with
 * any problem nothing is to be taken over.
 * @param isKnown whether somebody with this account id may have leave here
 */
export function readLeaveFile(text: string, isKnown: (accountId: string) => boolean): ReadLeave {
  const leave = new Map<string, Leave[]>();
  const problems: LeaveFileProblem[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const separator = lines[0]?.includes(';') ? ';' : ',';
  if (cellsOf(lines[0] ?? '', separator).join() !== leaveColumns.join())
    return { leave, problems: [{ line: 1, reason: 'columns' }] };
  lines.slice(1).forEach((written, at) => {
    if (written.trim() === '') return;
    const read = readLine(cellsOf(written, separator), isKnown);
    if (typeof read === 'string') {
      problems.push({ line: at + 2, reason: read });
      return;
    }
    const own = leave.get(read.accountId) ?? [];
    const isOneTooMany = own.length === 0 && leave.size === mostPeopleInFile;
    if (isOneTooMany) {
      if (!problems.some(({ reason }) => reason === 'too-many-people'))
        problems.push({ line: at + 2, reason: 'too-many-people' });
      return;
    }
    const reason = reasonAmong(own, read.leave);
    if (reason !== null) problems.push({ line: at + 2, reason });
    leave.set(read.accountId, [...own, read.leave]);
  });
  if (leave.size === 0 && problems.length === 0) problems.push({ line: 1, reason: 'empty' });
  return { leave, problems };
}

function cellsOf(line: string, separator: string): string[] {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function readLine(
  cells: readonly string[],
  isKnown: (accountId: string) => boolean,
): LeaveFileReason | { readonly accountId: string; readonly leave: Leave } {
  const [accountId = '', from = '', to = '', share] = cells;
  if (cells.length < leaveColumns.length - 1 || cells.length > leaveColumns.length) return 'columns';
  if (!isKnown(accountId)) return 'unknown-person';
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === null || last === null) return 'no-day';
  const leave = { first, last, percent: percentOf(share) };
  return reasonOf(leave) ?? { accountId, leave };
}

/** Nothing written: the whole day. */
function percentOf(written = ''): number {
  return written === '' ? 100 : Number(written);
}

function reasonOf(leave: Leave): LeaveFileReason | null {
  const problem = leaveProblems(leave, '')[0]?.reason;
  return problem === 'reversed' || problem === 'percent' ? problem : null;
}

/** A day of the calendar: 30 February is none. */
function dayOf(written: string) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? parseDay(written) : null;
  return day !== null && formatDay(day) === written ? day : null;
}

function reasonAmong(own: readonly Leave[], { first, last }: Leave): LeaveFileReason | null {
  if (own.length >= mostLeave) return 'too-many';
  return own.some((other) => first <= other.last && other.first <= last) ? 'overlapping' : null;
}

/** The same as a file, people and days in order. */
export function writeLeaveFile(people: ReadonlyMap<string, readonly Leave[]>): string {
  const lines = [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([accountId, leave]) =>
      [...leave]
        .sort((a, b) => a.first - b.first)
        .map(({ first, last, percent }) => [accountId, formatDay(first), formatDay(last), percent].join(',')),
    );
  return [leaveColumns.join(','), ...lines, ''].join('\n');
}
