import { lacksAcceptance, lacksFixVersion } from '../features/children';
import { isContradictory, isOpen, isOpenEpic, isOpenWithoutDue } from '../health/health-items';
import type { HealthGrounds } from '../health/health-grounds';
import { nodesOfBusiest, unsizedNodes } from '../health/loads';
import { isAddedSince } from '../health/scope-growth';
import type { Forest } from '../hierarchy/forest';
import { sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { NO_DAY } from '../site-index/issue-facts';
import type { StatusCategory } from './status-category';
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
  'added',
  'inConflict',
  'open',
  'openWithoutDue',
  'epicsWithoutDue',
  'contradictions',
  'ofBusiest',
  'unsized',
  'withoutFixVersion',
  'withoutAcceptance',
] as const;
export type FigureName = (typeof figureNames)[number];

/**
 * The issues that make up one figure of a scope: as many as the figure counts; of points those that carry them; of the
 * start and the due day those that state exactly that day.
 */
export function itemsBehind(
  forest: Forest,
  rolled: RollUp,
  scope: FiguresScope,
  figure: FigureName,
  grounds: HealthGrounds,
): number[] {
  switch (figure) {
    case 'points':
      return [...scope.measured].filter((node) => rolled.carriesPoints[node] !== 0);
    case 'start':
      return atTheEdge(forest, scope.measured, 'starts', Math.min);
    case 'due':
      return atTheEdge(forest, scope.measured, 'dues', Math.max);
    case 'ofBusiest':
      return grounds.loads ? nodesOfBusiest(scope, grounds.loads) : [];
    case 'unsized':
      return grounds.loads ? unsizedNodes(scope, grounds.loads) : [];
    default:
      return [...scope.counted].filter(tests[figure](forest, rolled, grounds));
  }
}

type Test = (forest: Forest, rolled: RollUp, grounds: HealthGrounds) => (node: number) => boolean;

/** Of each figure that counts issues one by one, which it counts. */
const tests: Readonly<Record<Exclude<FigureName, 'points' | 'start' | 'due' | 'ofBusiest' | 'unsized'>, Test>> = {
  issues: () => () => true,
  done: ofCategory('done'),
  inProgress: ofCategory('in-progress'),
  toDo: ofCategory('to-do'),
  unknown: ofCategory('unknown'),
  late:
    (forest, rolled, { today }) =>
    (node) =>
      isLate(forest, rolled, node, today),
  unestimated: (forest, rolled) => (node) => isUnestimated(forest, rolled, node),
  added:
    (forest, _, { addedSince }) =>
    (node) =>
      isAddedSince(forest, node, addedSince),
  inConflict:
    (_forest, _rolled, { waits }) =>
    (node) =>
      waits?.inConflict[node] === 1,
  open: (forest) => (node) => isOpen(forest, node),
  openWithoutDue: (forest, rolled) => (node) => isOpenWithoutDue(forest, rolled, node),
  epicsWithoutDue: (forest, rolled) => (node) => isOpenEpic(forest, node) && isOpenWithoutDue(forest, rolled, node),
  contradictions: (forest) => (node) => isContradictory(forest, node),
  withoutFixVersion: (forest) => (node) => lacksFixVersion(forest, node),
  withoutAcceptance: (forest) => (node) => lacksAcceptance(forest, node),
};

function ofCategory(category: StatusCategory): Test {
  const position = statusCategories.indexOf(category);
  return (forest) => (node) => {
    const { source, at } = sourceOf(forest, node);
    return source.facts.categories[at] === position;
  };
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
