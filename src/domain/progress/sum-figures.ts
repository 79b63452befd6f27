import type { Nodes, Trees } from '../hierarchy/forest';
import { forEachNode, sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { dayOrNull, earliest, latest } from '../hierarchy/roll-up';
import { NO_DAY } from '../site-index/issue-facts';
import type { SourcedDay } from '../schedule/due-day';
import { dueDay } from '../schedule/due-day';
import type { Day, Points } from '../units';
import type { CategoryCounts, Figures, PointsFigure } from './figures';
import { isLateAt, isUnestimatedAt } from './issue-rules';
import { statusCategories } from './status-category';

/** Which issues the figures are of. */
export interface FiguresScope {
  /** Counted one by one: issues, late, unestimated. */
  readonly counted: Nodes;
  /** Whose points and days are in the figures: often the same, or all issues below those counted. */
  readonly measured: Nodes;
}

const UNKNOWN = statusCategories.indexOf('unknown');

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
  return isLateAt(source.facts, at, rolled.dueBelow[node], today);
}

export function isUnestimated(forest: Trees, rolled: RollUp, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return isUnestimatedAt(source.facts, at, rolled.estimatedBelow[node]);
}

/** Sums a set of issues. Neither list may name an issue twice. */
export function sumFigures(forest: Trees, rolled: RollUp, scope: FiguresScope, today: Day): Figures {
  const issues = [0, 0, 0, 0];
  let late = 0;
  let unestimated = 0;
  forEachNode(forest, scope.counted, (facts, at, node) => {
    const category = facts.categories[at] ?? UNKNOWN;
    issues[category] = (issues[category] ?? 0) + 1;
    late += Number(isLateAt(facts, at, rolled.dueBelow[node], today));
    unestimated += Number(isUnestimatedAt(facts, at, rolled.estimatedBelow[node]));
  });
  return { issues: byCategory(issues), late, unestimated, ...measure(forest, rolled, scope.measured) };
}

function measure(forest: Trees, rolled: RollUp, nodes: Nodes): Pick<Figures, 'points' | 'start' | 'due'> {
  const points = [0, 0, 0, 0];
  let estimatedIssues = 0;
  let start = NO_DAY;
  let due = NO_DAY;
  forEachNode(forest, nodes, (facts, at, node) => {
    if (rolled.carriesPoints[node]) {
      const category = facts.categories[at] ?? UNKNOWN;
      points[category] = (points[category] ?? 0) + (facts.points[at] ?? 0);
      estimatedIssues++;
    }
    start = earliest(start, facts.starts[at]);
    due = latest(due, facts.dues[at]);
  });
  return { points: pointsFigure(points, estimatedIssues), start: dayOrNull(start), due: dayOrNull(due) };
}

function byCategory([toDo = 0, inProgress = 0, done = 0, unknown = 0]: readonly number[]): CategoryCounts {
  return { toDo, inProgress, done, unknown };
}

function pointsFigure(sums: readonly number[], estimatedIssues: number): PointsFigure | null {
  if (estimatedIssues === 0) return null;
  return { ...(byCategory(sums) as Record<keyof CategoryCounts, Points>), estimatedIssues };
}
