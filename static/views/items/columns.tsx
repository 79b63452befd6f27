import type { CategoryCounts, Figures } from '#contract/figures';
import type { FigureName } from '#domain/progress/figure-items';
import type { MessageId } from '../../messages/en';
import type { Formats } from '../../messages/use-formats';
import type { Say } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import type { TreegridColumn } from '../../ui/treegrid/column';
import { NoIssues } from '../figures/count';
import { EdgeDay } from '../figures/day-cell';
import { isUncounted } from '../figures/figure-group';
import { LateMark } from '../figures/late-mark';
import { OpenFigure } from '../figures/open-figure';
import { IssueProgress, PointsProgress } from '../figures/progress-cell';
import { figuresOf, type GridRow } from './grid-row';
import { groundOfRow } from './ground-of-row';
import { IssueDue, OwnPoints, OwnStart } from './issue-cells';

export type GridColumn = TreegridColumn<GridRow>;

export interface ColumnWording {
  readonly say: Say;
  readonly formats: Formats;
  /** What the totals row shows; null: there is no totals row. */
  readonly totals: Figures | null;
}

/** Figures of a line, or why there are none. */
function FiguresCell({
  row,
  say,
  figure,
  show,
}: {
  readonly row: GridRow;
  readonly say: Say;
  readonly figure: FigureName;
  readonly show: (figures: Figures) => React.ReactNode;
}) {
  const figures = figuresOf(row);
  if (figures && isUncounted(figure, figures)) return <NoIssues />;
  if (figures) {
    return (
      <OpenFigure ground={groundOfRow(row, say)} figure={figure}>
        {show(figures)}
      </OpenFigure>
    );
  }
  if (row.kind !== 'project') return null;
  const reason = row.project.index === 'failed' ? 'figures.notReadFailed' : 'figures.notReadReason';
  return <Unknown label={say('figures.notRead')} reason={say(reason)} />;
}

interface FigureColumn {
  readonly id: string;
  /** What the cells open. */
  readonly figure: FigureName;
  readonly title: MessageId;
  readonly explanation: MessageId;
  readonly width: string;
  readonly align?: 'start' | 'end';
  readonly firstDirection?: 'ascending' | 'descending';
  readonly show: (figures: Figures) => React.ReactNode;
  /** What the column shows of a single issue. */
  readonly issue?: (row: GridRow & { kind: 'issue' }) => React.ReactNode;
}

function figureColumn(column: FigureColumn, { say, totals }: ColumnWording): GridColumn {
  const { id, figure, title, explanation, width, align = 'end', firstDirection = 'descending', show, issue } = column;
  return {
    id,
    title: say(title),
    explanation: say(explanation),
    width,
    align,
    firstDirection,
    cell: ({ row }) => (row.kind === 'issue' ? issue?.(row) : <FiguresCell {...{ row, say, figure, show }} />),
    total: totals && show(totals),
  };
}

function progressColumns(wording: ColumnWording): GridColumn[] {
  return [
    figureColumn(
      {
        id: 'progress',
        figure: 'issues',
        title: 'figures.progress',
        explanation: 'figures.progress.explanation',
        width: '8.25rem',
        align: 'start',
        show: ({ issues }) => <IssueProgress issues={issues} />,
      },
      wording,
    ),
    figureColumn(
      {
        id: 'points',
        figure: 'points',
        title: 'figures.progress.byPoints',
        explanation: 'figures.pointsDone.explanation',
        width: '8.25rem',
        align: 'start',
        show: ({ points }) => <PointsProgress points={points} />,
        issue: ({ issue }) => <OwnPoints issue={issue} withUnit />,
      },
      wording,
    ),
  ];
}

function countColumns(wording: ColumnWording, categories: readonly (keyof CategoryCounts)[]): GridColumn[] {
  const { number } = wording.formats;
  return categories.map((category) =>
    figureColumn(
      {
        id: category,
        figure: category,
        title: `figures.category.${category}`,
        explanation: category === 'unknown' ? 'figures.category.unknown.explanation' : 'figures.category.explanation',
        width: category === 'inProgress' || category === 'unknown' ? '5.75rem' : '4rem',
        show: ({ issues }) => number(issues[category]),
      },
      wording,
    ),
  );
}

function dayColumns(wording: ColumnWording): GridColumn[] {
  return [
    figureColumn(
      {
        id: 'start',
        figure: 'start',
        title: 'figures.start',
        explanation: 'figures.start.explanation',
        width: '6.5rem',
        firstDirection: 'ascending',
        show: ({ start }) => <EdgeDay day={start} edge="start" />,
        issue: ({ issue }) => <OwnStart issue={issue} />,
      },
      wording,
    ),
    figureColumn(
      {
        id: 'due',
        figure: 'due',
        title: 'figures.due',
        explanation: 'figures.due.explanation',
        width: '6.5rem',
        firstDirection: 'ascending',
        show: ({ due }) => <EdgeDay day={due} edge="due" />,
        issue: ({ issue }) => <IssueDue issue={issue} withLate={false} />,
      },
      wording,
    ),
  ];
}

function lateColumn(wording: ColumnWording): GridColumn {
  const { say, formats } = wording;
  return figureColumn(
    {
      id: 'late',
      figure: 'late',
      title: 'figures.late',
      explanation: 'figures.late.explanation',
      width: '4.5rem',
      show: ({ late }) => (late > 0 ? <LateMark>{formats.number(late)}</LateMark> : formats.number(late)),
      issue: ({ issue }) => issue.isLate && <LateMark>{say('items.late')}</LateMark>,
    },
    wording,
  );
}

function unestimatedColumn(wording: ColumnWording): GridColumn {
  return figureColumn(
    {
      id: 'unestimated',
      figure: 'unestimated',
      title: 'figures.unestimated',
      explanation: 'figures.unestimated.explanation',
      width: '6.5rem',
      show: ({ unestimated }) => wording.formats.number(unestimated),
    },
    wording,
  );
}

interface FigureColumnsOptions {
  /** Whether any line has issues whose status has no category. */
  readonly hasUnknown: boolean;
  /** Columns of the list's own, after the figures. */
  readonly own?: readonly GridColumn[];
}

/** The columns that every grid has: progress and the numbers behind it, lateness and days, then the rest. */
export function figureColumns(wording: ColumnWording, { hasUnknown, own = [] }: FigureColumnsOptions): GridColumn[] {
  return [
    ...progressColumns(wording),
    ...countColumns(wording, ['done', 'inProgress', 'toDo']),
    lateColumn(wording),
    ...dayColumns(wording),
    unestimatedColumn(wording),
    ...own,
    ...(hasUnknown ? countColumns(wording, ['unknown']) : []),
  ];
}
