import type { ReactNode } from 'react';
import type { CategoryCounts, Figures } from '#contract/figures';
import { numberColumn, type WorkView } from '#contract/work';
import type { FigureName } from '#domain/progress/figure-items';
import type { WorkGrouping } from '#domain/work/work-tree';
import type { Formats } from '../../messages/use-formats';
import type { Say } from '../../messages/use-text';
import type { TreegridColumn } from '../../ui/treegrid/column';
import { EdgeDay } from '../figures/day-cell';
import { LateMark } from '../figures/late-mark';
import { OpenFigure } from '../figures/open-figure';
import type { FigureGround } from '../figures/opened-figure';
import { IssueProgress } from '../figures/progress-cell';
import { healthOfProject } from '../health/health-of-project';
import { OpenHealth } from '../health/open-health';
import { Assignee, StatusLozenge } from '../items/issue-cells';
import type { PeopleNames } from '../people/use-people-names';
import { groundOfLine } from './ground-of-line';
import { LateCell } from './late-cell';
import { DayCell, FiguresCell, NumberCell, PointsCell, PointsSum, RolledNumber, type CellProps } from './work-cells';
import { WorkName } from './work-name';
import { itemOf, type WorkGridRow } from './work-row';
import type { WorkWords } from './work-words';

export type WorkColumn = TreegridColumn<WorkGridRow>;

/** What columns need to know of the table. */
export interface ColumnGround {
  readonly say: Say;
  readonly formats: Formats;
  readonly words: WorkWords;
  readonly names: PeopleNames;
  readonly grouping: WorkGrouping;
  readonly view: Pick<WorkView, 'totals' | 'totalNumbers' | 'fields'>;
  /** What the totals open. */
  readonly total: FigureGround;
  readonly totalName: ReactNode;
}

type Cell = (props: CellProps) => ReactNode;

const subjectCell =
  ({ grouping, words }: ColumnGround, cell: Cell): WorkColumn['cell'] =>
  ({ row }) => {
    if (row.kind !== 'subject') return null;
    const { subject } = row;
    return cell({ subject, ground: groundOfLine(subject, grouping, words.nameOf(subject)) });
  };

interface FigureColumn extends Pick<WorkColumn, 'id' | 'title' | 'explanation' | 'width'> {
  readonly figure: FigureName;
  readonly align?: 'start' | 'end';
  readonly firstDirection?: 'ascending' | 'descending';
  readonly show: (figures: Figures) => ReactNode;
  readonly cell?: Cell;
}

function figureColumn(ground: ColumnGround, column: FigureColumn): WorkColumn {
  const { figure, show, align = 'end', firstDirection = 'descending', cell, ...rest } = column;
  const { total, view } = ground;
  return {
    ...rest,
    align,
    firstDirection,
    cell: subjectCell(ground, cell ?? ((props) => <FiguresCell {...props} figure={figure} show={show} />)),
    total: (
      <OpenFigure ground={total} figure={figure}>
        {show(view.totals)}
      </OpenFigure>
    ),
  };
}

function wordColumns({ say, names }: ColumnGround): WorkColumn[] {
  const text = (id: string, title: string, width: string, cell: WorkColumn['cell']): WorkColumn => ({
    id,
    title,
    width,
    align: 'start',
    cell,
  });
  return [
    {
      ...text('type', say('work.column.type'), '6.5rem', ({ row }) => itemOf(row)?.issue.typeName),
      firstDirection: 'ascending',
    },
    {
      ...text('status', say('items.column.status'), '7.5rem', ({ row }) => {
        const issue = itemOf(row)?.issue;
        return issue && <StatusLozenge name={issue.statusName} category={issue.category} />;
      }),
      firstDirection: 'ascending',
    },
    text('assignee', say('items.column.assignee'), '9rem', ({ row }) => {
      const issue = itemOf(row)?.issue;
      return issue && <Assignee accountId={issue.assigneeAccountId} names={names} />;
    }),
  ];
}

function healthColumn({ say }: ColumnGround): WorkColumn {
  return {
    id: 'health',
    title: say('health.column'),
    explanation: say('health.column.explanation'),
    width: '7rem',
    align: 'start',
    firstDirection: 'descending',
    cell: ({ row }) => {
      if (row.kind !== 'subject' || row.subject.kind !== 'project') return null;
      const { project, figures, health, overrides } = row.subject;
      return figures && health && <OpenHealth opened={healthOfProject({ ...project, figures, health, overrides })} />;
    },
  };
}

function progressColumns(ground: ColumnGround): WorkColumn[] {
  const { say, formats } = ground;
  const category = (id: keyof CategoryCounts): WorkColumn =>
    figureColumn(ground, {
      id,
      figure: id,
      title: say(`figures.category.${id}`),
      explanation: say(id === 'unknown' ? 'figures.category.unknown.explanation' : 'figures.category.explanation'),
      width: '5.5rem',
      show: ({ issues }) => formats.number(issues[id]),
    });
  return [
    figureColumn(ground, {
      id: 'progress',
      figure: 'issues',
      title: say('figures.progress'),
      explanation: say('figures.progress.explanation'),
      width: '8.25rem',
      align: 'start',
      show: ({ issues }) => <IssueProgress issues={issues} />,
    }),
    figureColumn(ground, {
      id: 'points',
      figure: 'points',
      title: say('work.column.points'),
      explanation: say('work.column.points.explanation'),
      width: '7.5rem',
      show: ({ points }) => <PointsSum points={points} />,
      cell: (props) => <PointsCell {...props} />,
    }),
    ...(['toDo', 'inProgress', 'done', 'unknown'] as const).map(category),
  ];
}

function planColumns(ground: ColumnGround): WorkColumn[] {
  const { say, formats } = ground;
  const late = ({ late: count }: Figures) =>
    count > 0 ? <LateMark>{formats.number(count)}</LateMark> : formats.number(count);
  const day = (edge: 'start' | 'due'): WorkColumn =>
    figureColumn(ground, {
      id: edge,
      figure: edge,
      title: say(`work.column.${edge}`),
      explanation: say(`work.column.${edge}.explanation`),
      width: '9rem',
      firstDirection: 'ascending',
      show: (figures) => <EdgeDay day={figures[edge]} edge={edge} />,
      cell: (props) => <DayCell {...props} edge={edge} />,
    });
  return [
    figureColumn(ground, {
      id: 'late',
      figure: 'late',
      title: say('figures.late'),
      explanation: say('figures.late.explanation'),
      width: '6rem',
      show: late,
      cell: (props) => <LateCell {...props} late={late} />,
    }),
    day('start'),
    day('due'),
    figureColumn(ground, {
      id: 'unestimated',
      figure: 'unestimated',
      title: say('figures.unestimated'),
      explanation: say('figures.unestimated.explanation'),
      width: '6.5rem',
      show: ({ unestimated }) => formats.number(unestimated),
    }),
  ];
}

function numberColumns({ say, formats, view }: ColumnGround): WorkColumn[] {
  return view.fields.map(({ fieldId, title, rule }): WorkColumn => {
    const total = view.totalNumbers?.find((one) => one.fieldId === fieldId);
    return {
      id: numberColumn(fieldId),
      title,
      explanation: say('work.column.number.explanation', { rule: say(`fields.rule.${rule}`) }),
      width: '7.5rem',
      align: 'end',
      firstDirection: 'descending',
      cell: ({ row }) => row.kind === 'subject' && <NumberCell subject={row.subject} fieldId={fieldId} />,
      total: total?.rolledUp == null ? null : <RolledNumber figure={total} text={formats.number(total.rolledUp)} />,
    };
  });
}

/** Always first: it names the line and holds what opens it. */
export function nameColumn({ say, words, totalName }: ColumnGround): WorkColumn {
  return {
    id: 'name',
    title: say('work.column.name'),
    explanation: say('work.column.name.explanation'),
    width: 'clamp(12rem, 30vw, 22rem)',
    align: 'start',
    firstDirection: 'ascending',
    cell: ({ row }) =>
      row.kind === 'subject' && (
        <WorkName subject={row.subject} name={words.nameOf(row.subject)} isMatch={row.isMatch} />
      ),
    total: totalName,
  };
}

/** Every other column that there is, in the order in which they are offered. */
export const otherColumns = (ground: ColumnGround): readonly WorkColumn[] => [
  healthColumn(ground),
  ...wordColumns(ground),
  ...progressColumns(ground),
  ...planColumns(ground),
  ...numberColumns(ground),
];
