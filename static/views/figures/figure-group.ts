import type { Figures } from '#contract/figures';
import type { FigureName } from '#domain/progress/figure-items';
import type { Message } from '../../messages/message';
import type { Formats } from '../../messages/use-formats';
import { issueCount, pointsTotal, shareDone } from './progress';

/** Figures that are explained together: parts of one sum, or the two ends of one period. */
export type FigureGroup =
  | 'issues'
  | 'points'
  | 'late'
  | 'unestimated'
  | 'period'
  | 'added'
  | 'inConflict'
  | 'open'
  | 'openWithoutDue'
  | 'epicsWithoutDue'
  | 'contradictions'
  | 'ofBusiest'
  | 'unsized'
  | 'withoutFixVersion'
  | 'withoutAcceptance';

const groups: Readonly<Record<FigureName, FigureGroup>> = {
  issues: 'issues',
  done: 'issues',
  inProgress: 'issues',
  toDo: 'issues',
  unknown: 'issues',
  points: 'points',
  late: 'late',
  unestimated: 'unestimated',
  start: 'period',
  due: 'period',
  added: 'added',
  inConflict: 'inConflict',
  open: 'open',
  openWithoutDue: 'openWithoutDue',
  epicsWithoutDue: 'epicsWithoutDue',
  contradictions: 'contradictions',
  ofBusiest: 'ofBusiest',
  unsized: 'unsized',
  withoutFixVersion: 'withoutFixVersion',
  withoutAcceptance: 'withoutAcceptance',
};

export const groupOf = (figure: FigureName): FigureGroup => groups[figure];

/** The lists that a group offers, in the order of the progress bar. */
export function listsOf(group: FigureGroup, { issues }: Figures): readonly FigureName[] {
  switch (group) {
    case 'issues':
      return ['issues', 'done', 'inProgress', 'toDo', ...(issues.unknown > 0 ? (['unknown'] as const) : [])];
    case 'period':
      return ['start', 'due'];
    default:
      return [group];
  }
}

type Wording = Pick<Formats, 'percent' | 'day'>;
type Formula = (figures: Figures, wording: Wording) => Message | null;

const formulas: Readonly<Record<FigureGroup, Formula>> = {
  issues: ({ issues }, { percent }) => {
    const share = shareDone(issues);
    if (share === null) return null;
    const values = { done: issues.done, total: issueCount(issues), share: percent(share) };
    return { id: 'figures.formula.issues', values };
  },
  points: ({ points }, { percent }) => {
    const share = points && shareDone(points);
    if (points === null || share === null) return null;
    const values = { done: points.done, total: pointsTotal(points), count: points.estimatedIssues };
    return { id: 'figures.formula.points', values: { ...values, share: percent(share) } };
  },
  late: ({ late, issues }) => ({
    id: 'figures.formula.late',
    values: { late, open: issueCount(issues) - issues.done },
  }),
  unestimated: ({ unestimated }) => ({ id: 'figures.formula.unestimated', values: { unestimated } }),
  // These are counted by health, which says the numbers where they open.
  added: () => null,
  inConflict: () => null,
  open: () => null,
  openWithoutDue: () => null,
  epicsWithoutDue: () => null,
  contradictions: () => null,
  ofBusiest: () => null,
  unsized: () => null,
  withoutFixVersion: () => null,
  withoutAcceptance: () => null,
  period: ({ start, due }, { day }) => {
    if (start === null || due === null) return null;
    return { id: 'figures.formula.period', values: { start: day(start), due: day(due), days: due - start + 1 } };
  },
};

/** The formula of a group with the numbers filled in; null: there is nothing to compute from. */
export function formulaOf(group: FigureGroup, figures: Figures, wording: Wording): Message | null {
  return formulas[group](figures, wording);
}

/** Whether it is a number of issues of a set that has none. Of one there is nothing to say, not even that it is 0. */
export function isUncounted(figure: FigureName, { issues }: Figures): boolean {
  return figure !== 'issues' && ['issues', 'late', 'unestimated'].includes(groupOf(figure)) && issueCount(issues) === 0;
}

/** Whether a figure has a value that can be opened. */
export function isKnown(figure: FigureName, { issues, points, start, due }: Figures): boolean {
  switch (groupOf(figure)) {
    case 'issues':
    case 'late':
    case 'unestimated':
      return issueCount(issues) > 0;
    case 'points':
      return points !== null;
    case 'period':
      return (figure === 'start' ? start : due) !== null;
    default:
      return true;
  }
}
