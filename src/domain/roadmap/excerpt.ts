import { plainText, wordsIn } from '../plain-words';
import type { StatusCategory } from '../progress/status-category';
import type { Day } from '../units';
import type { RoadmapColumn } from './horizon-of';

/** So many months ahead an excerpt can reach. */
export const monthsAhead = [3, 6, 12] as const;
export type MonthsAhead = (typeof monthsAhead)[number];

/** Which time an excerpt of a roadmap is of. `days`: both are in it, and `from` is not after `to`. */
export type ExcerptPeriod =
  | { readonly kind: 'whole' }
  | { readonly kind: 'months'; readonly months: MonthsAhead }
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day };

/** What an excerpt is narrowed to: every kind must hold, and of a list any entry will do. An empty list asks nothing. */
export interface ExcerptFilter {
  readonly categories: readonly StatusCategory[];
  /** As Jira writes them. */
  readonly labels: readonly string[];
  /** Versions of Jira, by id. */
  readonly releases: readonly string[];
  readonly isLate: boolean;
  /** Each word must stand in the key, as far as that is shown, or in what the item is called. */
  readonly text: string;
}

export interface ExcerptChoice {
  readonly period: ExcerptPeriod;
  /** Items without any date belong to no period: they stay in all, or in none. */
  readonly hasUndated: boolean;
  readonly filter: ExcerptFilter;
}

/** What the choice looks at. Days are those of any source; null: there is none. */
export interface ExcerptFacts {
  readonly column: RoadmapColumn;
  readonly category: StatusCategory;
  readonly labels: readonly string[];
  readonly versionIds: readonly string[];
  /** Its name and its key, as far as they are shown. */
  readonly words: string;
  readonly start: Day | null;
  readonly due: Day | null;
  /** The day it was done; null: it is not, or on which day is unknown. */
  readonly finished: Day | null;
  readonly isLate: boolean;
}

/** How many items are left out, each counted once, by the first that leaves it out. `more`: beyond the most that are sent. */
export interface LeftOutItems {
  readonly period: number;
  readonly undated: number;
  readonly filter: number;
  readonly more: number;
}

/** First and last day of a period. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** null: all time. */
export function spanOfPeriod(period: ExcerptPeriod, today: Day): DaySpan | null {
  if (period.kind === 'whole') return null;
  if (period.kind === 'days') return { from: period.from, to: period.to };
  return { from: today, to: monthsAfter(today, period.months) };
}

/** The same day of a later month, or the last of that month where it is shorter. */
function monthsAfter(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  const last = first.getUTCDate();
  first.setUTCDate(Math.min(last, date.getUTCDate()));
  return (first.getTime() / MS_PER_DAY) as Day;
}

const MS_PER_DAY = 86_400_000;

type Dates = Pick<ExcerptFacts, 'start' | 'due' | 'finished' | 'category'>;

const isUndated = ({ start, due, finished }: Dates): boolean => start === null && due === null && finished === null;

/**
 * Whether what is worked on from start to due falls into a span. What is done ended on the day it was done. What is open and
 * past its due day is still worked on today; what has no due day, from its start on; what has only a due day, on that day.
 */
function meets(dates: Dates, { from, to }: DaySpan, today: Day): boolean {
  const end = endOf(dates, today);
  const begin = dates.start ?? dates.due ?? dates.finished ?? today;
  return Math.min(begin, end) <= to && end >= from;
}

function endOf({ due, finished, category }: Dates, today: Day): number {
  if (category === 'done') return finished ?? due ?? today;
  return due === null ? Infinity : Math.max(due, today);
}

export const isNarrowing = ({ categories, labels, releases, isLate, text }: ExcerptFilter): boolean =>
  categories.length + labels.length + releases.length + wordsIn(text).length > 0 || isLate;

const any = <T>(wanted: readonly T[], has: readonly T[]): boolean =>
  wanted.length === 0 || wanted.some((one) => has.includes(one));

function passes(facts: ExcerptFacts, filter: ExcerptFilter): boolean {
  return (
    any(filter.categories, [facts.category]) &&
    any(filter.labels, facts.labels) &&
    any(filter.releases, facts.versionIds) &&
    (!filter.isLate || facts.isLate) &&
    hasWords(facts.words, filter.text)
  );
}

function hasWords(words: string, text: string): boolean {
  const wanted = wordsIn(text);
  if (wanted.length === 0) return true;
  const plain = plainText(words);
  return wanted.every((word) => plain.includes(word));
}

/** Of more items than can be sent those that come soonest are. */
const turns: readonly RoadmapColumn[] = ['now', 'next', 'later', 'done', 'not-shown'];

/**
 * The items of a roadmap that an excerpt has, in their order, and how many it leaves out.
 * @param most so many it has at the most: those of the first columns, and within a column the first ones
 */
export function excerptItems<T>(
  items: readonly T[],
  factsOf: (item: T) => ExcerptFacts,
  { period, hasUndated, filter }: ExcerptChoice,
  { today, most }: { readonly today: Day; readonly most: number },
): { readonly kept: readonly T[]; readonly leftOut: LeftOutItems } {
  const span = spanOfPeriod(period, today);
  const leftOut = { period: 0, undated: 0, filter: 0, more: 0 };
  const fitting = items.flatMap((item, at) => {
    const facts = factsOf(item);
    const reason = reasonToLeave(facts, { span, hasUndated, filter }, today);
    if (reason === null) return [{ item, at, turn: turns.indexOf(facts.column) }];
    leftOut[reason]++;
    return [];
  });
  leftOut.more = Math.max(0, fitting.length - most);
  const first = leftOut.more === 0 ? fitting : fitting.sort((a, b) => a.turn - b.turn || a.at - b.at).slice(0, most);
  return { kept: first.sort((a, b) => a.at - b.at).map(({ item }) => item), leftOut };
}

interface Narrowing extends Omit<ExcerptChoice, 'period'> {
  readonly span: DaySpan | null;
}

function reasonToLeave(facts: ExcerptFacts, { span, hasUndated, filter }: Narrowing, today: Day) {
  if (isUndated(facts)) {
    if (!hasUndated) return 'undated';
  } else if (span && !meets(facts, span, today)) return 'period';
  return passes(facts, filter) ? null : 'filter';
}
