import type { Trees } from '../hierarchy/forest';
import { sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { dayOrNull, earliest, latest } from '../hierarchy/roll-up';
import { NO_DAY } from '../site-index/issue-facts';
import type { SourcedDay } from '../schedule/due-day';
import { dueDay } from '../schedule/due-day';
import type { Day, Points } from '../units';
import type { CategoryCounts, Figures, PointsFigure } from './figures';
import { statusCategories } from './status-category';

/** Which issues the figures are of. */
export interface FiguresScope {
  /** Counted one by one: issues, late, unestimated. */
  readonly counted: Iterable<number>;
  /** Whose points and days are in the figures: often the same, or all issues below those counted. */
  readonly measured: Iterable<number>;
}

const DONE = statusCategories.indexOf('done');

/** The due day of one node, by the stated order of sources. */
export function dueOf(forest: Trees, rolled: RollUp, node: number): SourcedDay | null {
  const { source, at } = sourceOf(forest, node);
  return dueDay({
    own: dayOrNull(source.facts.dues[at]),
    fixVersion: dayOrNull(source.facts.fixVersionDues[at]),
    sprint: dayOrNull(source.facts.sprintDues[at]),
    rolledUp: dayOrNull(rolled.dueBelow[node]),
  });
}

/** The same day, or NO_DAY. Makes no objects: figures ask it of every issue. */
export function dueDayOf(forest: Trees, rolled: RollUp, node: number): number {
  const { source, at } = sourceOf(forest, node);
  const { dues, fixVersionDues, sprintDues } = source.facts;
  const own = dues[at] ?? NO_DAY;
  if (own !== NO_DAY) return own;
  return earliest(earliest(fixVersionDues[at], sprintDues[at]), rolled.dueBelow[node]);
}

/** What of it does not come from below: its own day, else the nearest of fix version and sprint. */
export function ownDueOf(forest: Trees, node: number): SourcedDay | null {
  const { source, at } = sourceOf(forest, node);
  return dueDay({
    own: dayOrNull(source.facts.dues[at]),
    fixVersion: dayOrNull(source.facts.fixVersionDues[at]),
    sprint: dayOrNull(source.facts.sprintDues[at]),
    rolledUp: null,
  });
}

export function isLate(forest: Trees, rolled: RollUp, node: number, today: Day): boolean {
  const { source, at } = sourceOf(forest, node);
  if (source.facts.categories[at] === DONE) return false;
  const due = dueDayOf(forest, rolled, node);
  return due !== NO_DAY && due < today;
}

export function isUnestimated(forest: Trees, rolled: RollUp, node: number): boolean {
  const { facts } = sourceOf(forest, node).source;
  const at = forest.factAt[node] ?? 0;
  const isOpenStory = facts.levels[at] === 0 && facts.categories[at] !== DONE;
  if (!isOpenStory || facts.hasTimeEstimate[at] || rolled.estimatedBelow[node]) return false;
  return Number.isNaN(facts.points[at] ?? Number.NaN);
}

/** Sums a set of issues. Neither list may name an issue twice. */
export function sumFigures(forest: Trees, rolled: RollUp, scope: FiguresScope, today: Day): Figures {
  const issues = [0, 0, 0, 0];
  let late = 0;
  let unestimated = 0;
  for (const node of scope.counted) {
    const category = sourceOf(forest, node).source.facts.categories[forest.factAt[node] ?? 0] ?? 3;
    issues[category] = (issues[category] ?? 0) + 1;
    if (isLate(forest, rolled, node, today)) late++;
    if (isUnestimated(forest, rolled, node)) unestimated++;
  }
  return { issues: byCategory(issues), late, unestimated, ...measure(forest, rolled, scope.measured) };
}

function measure(forest: Trees, rolled: RollUp, nodes: Iterable<number>): Pick<Figures, 'points' | 'start' | 'due'> {
  const points = [0, 0, 0, 0];
  let estimatedIssues = 0;
  let start = NO_DAY;
  let due = NO_DAY;
  for (const node of nodes) {
    const { source, at } = sourceOf(forest, node);
    const { facts } = source;
    if (rolled.carriesPoints[node]) {
      const category = facts.categories[at] ?? 3;
      points[category] = (points[category] ?? 0) + (facts.points[at] ?? 0);
      estimatedIssues++;
    }
    start = earliest(start, facts.starts[at]);
    due = latest(due, facts.dues[at]);
  }
  return { points: pointsFigure(points, estimatedIssues), start: dayOrNull(start), due: dayOrNull(due) };
}

function byCategory([toDo = 0, inProgress = 0, done = 0, unknown = 0]: readonly number[]): CategoryCounts {
  return { toDo, inProgress, done, unknown };
}

function pointsFigure(sums: readonly number[], estimatedIssues: number): PointsFigure | null {
  if (estimatedIssues === 0) return null;
  return { ...(byCategory(sums) as Record<keyof CategoryCounts, Points>), estimatedIssues };
}
