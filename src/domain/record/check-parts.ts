import type { Day } from '../units';
import type { ProblemReason, RecordProblem } from '../portfolio/record-problems';

export const MOST_NAME = 120;
export const MOST_DESCRIPTION = 4_000;
export const MOST_NOTE = 2_000;

export type Report = (path: string, reason: ProblemReason) => void;

/** Collects problems in the order in which they are found. */
export function collectProblems(check: (report: Report) => void): RecordProblem[] {
  const problems: RecordProblem[] = [];
  check((path, reason) => problems.push({ path, reason }));
  return problems;
}

/** In characters: an emoji that is stored as two counts as one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

export function checkText(text: string, path: string, most: number, report: Report): void {
  if (text.trim() === '') report(path, 'required');
  else if (lengthOf(text.trim()) > most) report(path, 'too-long');
}

export function checkDays(start: Day | null, end: Day | null, path: string, report: Report): void {
  if (start !== null && end !== null && end < start) report(path, 'reversed');
}

export function checkRepeats(identities: readonly string[], path: string, report: Report): void {
  identities.forEach((identity, at) => {
    if (identities.indexOf(identity) < at) report(`${path}.${at}`, 'duplicate');
  });
}

/** In bytes, as the record is stored. */
export const sizeOf = (record: object): number => new TextEncoder().encode(JSON.stringify(record)).length;
