import type { Forest } from '../hierarchy/forest';
import { sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { NO_DAY } from '../site-index/issue-facts';
import type { Day } from '../units';
import { statusCategories } from './status-category';
import type { FiguresScope } from './sum-figures';
import { isLate, isUnestimated } from './sum-figures';

/** The numbers among the figures that open into the issues behind them. */
export const figureNames = [
  'issues',
  'done',
  'inProgress',
  'toDo',
  'unknown',
  'points',
  'late',
  'unestimated',
  'start',
  'due',
] as const;
export type FigureName = (typeof figureNames)[number];

const categoryOf = { done: 'done', inProgress: 'in-progress', toDo: 'to-do', unknown: 'unknown' } as const;

/**
 * The issues that make up one figure of a scope: as many as the figure counts; of points those that carry them; of the
 * start and the due day those that state exactly that day.
 */
export function itemsBehind(
  forest: Forest,
  rolled: RollUp,
  scope: FiguresScope,
  figure: FigureName,
  today: Day,
): number[] {
  switch (figure) {
    case 'issues':
      return [...scope.counted];
    case 'points':
      return [...scope.measured].filter((node) => rolled.carriesPoints[node] !== 0);
    case 'late':
      return [...scope.counted].filter((node) => isLate(forest, rolled, node, today));
    case 'unestimated':
      return [...scope.counted].filter((node) => isUnestimated(forest, rolled, node));
    case 'start':
      return atTheEdge(forest, scope.measured, 'starts', Math.min);
    case 'due':
      return atTheEdge(forest, scope.measured, 'dues', Math.max);
    default: {
      const category = statusCategories.indexOf(categoryOf[figure]);
      return [...scope.counted].filter((node) => {
        const { source, at } = sourceOf(forest, node);
        return source.facts.categories[at] === category;
      });
    }
  }
}

function atTheEdge(
  forest: Forest,
  nodes: Iterable<number>,
  column: 'starts' | 'dues',
  better: (a: number, b: number) => number,
): number[] {
  let edge: number | null = null;
  let found: number[] = [];
  for (const node of nodes) {
    const { source, at } = sourceOf(forest, node);
    const day = source.facts[column][at] ?? NO_DAY;
    if (day === NO_DAY) continue;
    if (edge !== null && day !== edge && better(edge, day) === edge) continue;
    if (day !== edge) found = [];
    edge = day;
    found.push(node);
  }
  return found;
}
