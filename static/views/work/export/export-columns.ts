import type { CategoryCounts, Figures } from '#contract/figures';
import type { Health, HealthState } from '#contract/health';
import type { HealthOverride } from '#contract/health-override';
import { numberColumn, type WorkSubject, type WorkView } from '#contract/work';
import type { ShownColumn } from '#contract/work-spec';
import { shownHealth } from '#domain/health/override';
import { countAmong } from '#domain/progress/count-among';
import type { Day } from '#domain/units';
import type { MessageId } from '../../../messages/en';
import type { Say } from '../../../messages/use-text';
import { pointsTotal, issueCount } from '../../figures/progress';
import { figuresOf, numbersOf } from '../work-row';
import type { WorkWords } from '../work-words';
import type { ExportCell, ExportColumn } from './export-table';

/** A line of the file; `depth` null: the totals. */
export interface ExportLine {
  readonly depth: number | null;
  readonly subject: WorkSubject;
}

type Column = ExportColumn<ExportLine>;

interface Ground {
  readonly say: Say;
  readonly words: WorkWords;
  readonly fields: WorkView['fields'];
}

const itemOf = ({ subject }: ExportLine) =>
  subject.kind === 'item' || subject.kind === 'elsewhere' ? subject.item : null;

const dayCell = (day: Day | null | undefined): ExportCell => (day == null ? null : { day });

const figure =
  (valueOf: (figures: Figures) => ExportCell) =>
  ({ subject }: ExportLine): ExportCell => {
    const figures = figuresOf(subject);
    return figures && valueOf(figures);
  };

/** Of a line without issues nothing is counted; the totals of nothing are 0. */
const count =
  (valueOf: (figures: Figures) => number) =>
  ({ depth, subject }: ExportLine): ExportCell => {
    const figures = figuresOf(subject);
    if (figures === null || depth === null) return figures && valueOf(figures);
    return countAmong(valueOf(figures), figures.issues);
  };

function keyOf({ subject }: ExportLine): ExportCell {
  switch (subject.kind) {
    case 'item':
    case 'elsewhere':
      return subject.item.issue.key;
    case 'project':
      return subject.project.key;
    case 'outside':
      return subject.key;
    default:
      return null;
  }
}

/** Columns that every file begins with: by them lines are found again, and stand where they stood. */
const firstColumns = ({ say, words }: Ground): Column[] => [
  { title: say('work.export.depth'), cell: ({ depth }) => depth },
  { title: say('work.export.key'), cell: keyOf },
  {
    title: say('work.column.name'),
    cell: ({ depth, subject }) => (depth === null ? say('work.export.total') : words.nameOf(subject)),
  },
];

type Make = (ground: Ground, column: (title: MessageId, cell: Column['cell']) => Column) => readonly Column[];

const category =
  (id: keyof CategoryCounts): Make =>
  (_, column) => [
    column(
      `figures.category.${id}`,
      count(({ issues }) => issues[id]),
    ),
  ];

/** What is shown, and beside it what the rules give, and why, and until when, a person said otherwise. */
const healthColumns: Make = ({ say }, column) => {
  const project =
    (valueOf: (health: Health, overrides: readonly HealthOverride[]) => ExportCell) =>
    ({ subject }: ExportLine): ExportCell =>
      subject.kind === 'project' && subject.health ? valueOf(subject.health, subject.overrides) : null;
  const stateName = (state: HealthState) => say(`health.state.${state}`);
  const reasonOf = ({ of, reason }: HealthOverride) =>
    of === 'whole' ? reason : say('work.export.healthReasonOf', { of: say(`health.dimension.${of}`), reason });
  return [
    column(
      'health.column',
      project((health, overrides) => stateName(shownHealth(health, overrides).state)),
    ),
    column(
      'work.export.healthComputed',
      project(({ state }) => stateName(state)),
    ),
    column(
      'work.export.healthReason',
      project((_, overrides) => overrides.map(reasonOf).join('; ') || null),
    ),
    column(
      'work.export.healthUntil',
      project((_, overrides) => dayCell(firstEnd(overrides))),
    ),
  ];
};

/** The first day after which something that was set by hand counts no more; null: nothing was. */
function firstEnd(overrides: readonly HealthOverride[]): Day | null {
  const [first = null] = overrides.map(({ until }) => until).sort((a, b) => a - b);
  return first;
}

/** What the columns of the table become: own values and those below apart, and counts instead of bars. */
const makes: Readonly<Record<string, Make>> = {
  health: healthColumns,
  type: (_, column) => [column('work.column.type', (line) => itemOf(line)?.issue.typeName ?? null)],
  status: ({ words }, column) => [
    column('items.column.status', (line) => {
      const issue = itemOf(line)?.issue;
      return issue ? (issue.statusName ?? words.categoryName(issue.category)) : null;
    }),
  ],
  assignee: ({ words }, column) => [
    column('items.column.assignee', (line) => {
      const issue = itemOf(line)?.issue;
      return issue ? words.personName(issue.assigneeAccountId) : null;
    }),
  ],
  progress: (_, column) => [
    column(
      'work.export.issuesDone',
      count(({ issues }) => issues.done),
    ),
    column(
      'work.export.issues',
      figure(({ issues }) => issueCount(issues)),
    ),
  ],
  points: (_, column) => [
    column('work.export.pointsOwn', (line) => itemOf(line)?.issue.ownPoints ?? null),
    column('work.export.pointsBelow', (line) => {
      const item = itemOf(line);
      return item ? item.pointsBelow : figure(({ points }) => points && pointsTotal(points))(line);
    }),
  ],
  toDo: category('toDo'),
  inProgress: category('inProgress'),
  done: category('done'),
  unknown: category('unknown'),
  late: ({ say }, column) => [
    column('work.export.isLate', (line) => {
      const item = itemOf(line);
      return item && (item.issue.isLate ? say('items.late') : '');
    }),
    column(
      'work.export.lateBelow',
      count(({ late }) => late),
    ),
  ],
  start: (_, column) => [
    column('work.export.startOwn', (line) => dayCell(itemOf(line)?.issue.ownStart)),
    column('work.export.startBelow', (line) =>
      itemOf(line) ? dayCell(itemOf(line)?.startBelow) : figure(({ start }) => dayCell(start))(line),
    ),
  ],
  due: ({ say }, column) => [
    column('work.export.dueOwn', (line) => dayCell(itemOf(line)?.issue.due?.day)),
    column('work.export.dueSource', (line) => {
      const due = itemOf(line)?.issue.due;
      return due ? say(`figures.source.${due.source}`) : null;
    }),
    column('work.export.dueBelow', (line) =>
      itemOf(line) ? dayCell(itemOf(line)?.dueBelow) : figure(({ due }) => dayCell(due))(line),
    ),
  ],
  unestimated: (_, column) => [
    column(
      'figures.unestimated',
      count(({ unestimated }) => unestimated),
    ),
  ],
};

function numberColumns({ say, fields }: Ground, id: string): Column[] {
  const field = fields.find(({ fieldId }) => numberColumn(fieldId) === id);
  if (!field) return [];
  const { fieldId, title, rule } = field;
  const of = ({ subject }: ExportLine) => numbersOf(subject)?.find((one) => one.fieldId === fieldId);
  return [
    { title, cell: (line) => of(line)?.own ?? null },
    {
      title: say('work.export.numberBelow', { title, rule: say(`fields.rule.${rule}`) }),
      cell: (line) => of(line)?.rolledUp ?? null,
    },
  ];
}

/** The columns of a file, for those that the table shows. */
export function exportColumns(ground: Ground, shown: readonly ShownColumn[]): readonly Column[] {
  const column = (title: MessageId, cell: Column['cell']): Column => ({ title: ground.say(title), cell });
  return [
    ...firstColumns(ground),
    ...shown.flatMap(({ id }) => makes[id]?.(ground, column) ?? numberColumns(ground, id)),
  ];
}
