import { conflictsOf, differs } from '../hierarchy/conflicts';
import type { Forest } from '../hierarchy/forest';
import { keyOf, sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import type { StatusCategory } from '../progress/status-category';
import { statusCategories } from '../progress/status-category';
import { dueOf, isLate, isUnestimated } from '../progress/sum-figures';
import type { Day } from '../units';
import { plainText, wordsIn } from '../plain-words';

/** What can be asked of an issue by yes or no. Each is a kind of its own. */
export const workMarks = ['late', 'unestimated', 'conflict'] as const;
export type WorkMark = (typeof workMarks)[number];

/** What the table is narrowed to: every kind must hold, and of a list any entry will do. An empty list asks nothing. */
export interface WorkFilter {
  /** Each word must stand in the key, the summary, or the key or name of the project. */
  readonly text: string;
  readonly marks: readonly WorkMark[];
  readonly categories: readonly StatusCategory[];
  /** Account ids; null: nobody is assigned. */
  readonly assignees: readonly (string | null)[];
  /** Names of issue types. */
  readonly types: readonly string[];
  /** First and last day on which it may be due, by any source; null: open. What has no due day is never between. */
  readonly dueFrom: Day | null;
  readonly dueUntil: Day | null;
}

export const noWorkFilter: WorkFilter = {
  text: '',
  marks: [],
  categories: [],
  assignees: [],
  types: [],
  dueFrom: null,
  dueUntil: null,
};

/** Whether the filter asks what only the words of issues tell, not their facts. */
export const asksForWords = ({ text, assignees, types }: WorkFilter): boolean =>
  wordsIn(text).length > 0 || assignees.length + types.length > 0;

export const isNarrowing = (filter: WorkFilter): boolean =>
  asksForWords(filter) ||
  filter.marks.length + filter.categories.length > 0 ||
  filter.dueFrom !== null ||
  filter.dueUntil !== null;

/** What rows tell of an issue. */
export interface IssueWords {
  readonly summary: string;
  readonly typeName: string;
  /** null: the status it had on a past day is no longer known by name. */
  readonly statusName: string | null;
  /** null: nobody is assigned. */
  readonly assigneeAccountId: string | null;
  /** As they are today, whichever day is seen. */
  readonly labels: readonly string[];
}

/** What a filter looks at. */
export interface FilterGround {
  readonly forest: Forest;
  readonly rolled: RollUp;
  readonly today: Day;
  /** Own values and those below of each mapped number field. */
  readonly numbers: readonly { readonly own: Float64Array; readonly below: Float64Array }[];
  /** Asked only where the filter asks for words. */
  readonly wordsOf: (node: number) => IssueWords;
  /** Key and name of the project of a node. */
  readonly projectOf: (node: number) => string;
}

type Test = (node: number) => boolean;

/** Whether an issue matches by itself, whatever is above or below it. */
export function workTest(filter: WorkFilter, ground: FilterGround): Test {
  const tests = [
    ...filter.marks.map((mark) => markTests[mark](ground)),
    ...categoryTest(filter, ground),
    ...dueTest(filter, ground),
    ...listTest(filter.assignees, (node) => ground.wordsOf(node).assigneeAccountId),
    ...listTest(filter.types, (node) => ground.wordsOf(node).typeName),
    ...textTest(filter, ground),
  ];
  return (node) => tests.every((test) => test(node));
}

/** Whether an issue's own values differ from those below it: points, days or a number field. */
export function hasConflict({ forest, rolled, numbers }: FilterGround, node: number): boolean {
  const { points, start, due } = conflictsOf(forest, rolled, node);
  if (points ?? start ?? due) return true;
  return numbers.some(({ own, below }) => differs(own[node] ?? Number.NaN, below[node] ?? Number.NaN));
}

const markTests: Readonly<Record<WorkMark, (ground: FilterGround) => Test>> = {
  late:
    ({ forest, rolled, today }) =>
    (node) =>
      isLate(forest, rolled, node, today),
  unestimated:
    ({ forest, rolled }) =>
    (node) =>
      isUnestimated(forest, rolled, node),
  conflict: (ground) => (node) => hasConflict(ground, node),
};

function categoryTest({ categories }: WorkFilter, { forest }: FilterGround): Test[] {
  if (categories.length === 0) return [];
  const wanted = new Set(categories.map((category) => statusCategories.indexOf(category)));
  return [
    (node) => {
      const { source, at } = sourceOf(forest, node);
      return wanted.has(source.facts.categories[at] ?? -1);
    },
  ];
}

function dueTest({ dueFrom, dueUntil }: WorkFilter, { forest, rolled }: FilterGround): Test[] {
  if (dueFrom === null && dueUntil === null) return [];
  return [
    (node) => {
      const day = dueOf(forest, rolled, node)?.day;
      return day !== undefined && day >= (dueFrom ?? day) && day <= (dueUntil ?? day);
    },
  ];
}

function listTest<T>(list: readonly T[], valueOf: (node: number) => T): Test[] {
  if (list.length === 0) return [];
  const wanted = new Set(list);
  return [(node) => wanted.has(valueOf(node))];
}

function textTest({ text }: WorkFilter, { forest, wordsOf, projectOf }: FilterGround): Test[] {
  const words = wordsIn(text);
  if (words.length === 0) return [];
  return [
    (node) => {
      const haystack = plainText(`${keyOf(forest, node)} ${wordsOf(node).summary} ${projectOf(node)}`);
      return words.every((word) => haystack.includes(word));
    },
  ];
}
