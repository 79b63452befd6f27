import type { Figures } from '#contract/figures';
import { shownHealth } from '#domain/health/override';
import { severityOf } from '#domain/health/health-state';
import { countAmong } from '#domain/progress/count-among';
import { compareValues, type SortState, type SortValue } from '../../ui/treegrid/sort-order';
import { shareDone } from '../figures/progress';
import { figuresOf, issueOf, type GridRow } from './grid-row';
import { issueName } from './issue-name';

const figureValues = {
  progress: (figures: Figures) => shareDone(figures.issues),
  points: (figures: Figures) => figures.points && shareDone(figures.points),
  done: ({ issues }: Figures) => countAmong(issues.done, issues),
  inProgress: ({ issues }: Figures) => countAmong(issues.inProgress, issues),
  toDo: ({ issues }: Figures) => countAmong(issues.toDo, issues),
  unknown: ({ issues }: Figures) => countAmong(issues.unknown, issues),
  start: (figures: Figures) => figures.start,
  due: (figures: Figures) => figures.due,
  late: ({ late, issues }: Figures) => countAmong(late, issues),
  unestimated: ({ unestimated, issues }: Figures) => countAmong(unestimated, issues),
} satisfies Record<string, (figures: Figures) => number | null>;

function nameOf(row: GridRow): SortValue {
  if (row.kind === 'project') return row.project.name;
  if (row.kind === 'outside') return row.item.key;
  const issue = issueOf(row);
  return issue && issueName(issue);
}

function healthValueOf(row: GridRow): SortValue {
  if (row.kind !== 'project' || row.project.health === null) return null;
  return severityOf(shownHealth(row.project.health, row.project.overrides).state);
}

const isFigureColumn = (column: string): column is keyof typeof figureValues => Object.hasOwn(figureValues, column);

/** What a line sorts by in a column; null: unknown. */
export function sortValueOf(row: GridRow, column: string): SortValue {
  if (column === 'name') return nameOf(row);
  if (column === 'status') return issueOf(row)?.statusName ?? null;
  if (column === 'health') return healthValueOf(row);
  const figures = figuresOf(row);
  return figures && isFigureColumn(column) ? figureValues[column](figures) : null;
}

/** Records first, then what cannot be opened, then the rest; sorting never mixes these. */
const ranks: Readonly<Record<GridRow['kind'], number>> = {
  project: 0,
  item: 0,
  outside: 1,
  'without-epic': 2,
  issue: 3,
  loading: 4,
  failed: 4,
  more: 4,
  note: 4,
};

/**
 * How siblings compare. Issues keep the order in which they came (not done first): only the loaded pages are here, and
 * sorting a part would mislead.
 */
export const compareRows =
  (sort: SortState | null) =>
  (a: GridRow, b: GridRow): number => {
    const byRank = ranks[a.kind] - ranks[b.kind];
    if (byRank !== 0 || sort === null || a.kind === 'issue') return byRank;
    return compareValues(sortValueOf(a, sort.column), sortValueOf(b, sort.column), sort.direction);
  };
