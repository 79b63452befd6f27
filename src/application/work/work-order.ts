import type { WorkSort, WorkSortColumn } from '#contract/work';
import { sourceOf } from '#domain/hierarchy/forest';
import type { Health } from '#domain/health/health';
import { shownHealth, type HealthOverride } from '#domain/health/override';
import { severityOf } from '#domain/health/health-state';
import { dayOrNull } from '#domain/hierarchy/roll-up';
import { countAmong } from '#domain/progress/count-among';
import type { Figures } from '#domain/progress/figures';
import { shareDone } from '#domain/progress/share-done';
import { dueOf, isLate } from '#domain/progress/sum-figures';
import type { WorkBranch, WorkPlace } from '#domain/work/work-tree';
import { inReadingOrder } from '../hierarchy/reading-order';
import type { HeldPartOf } from '../portfolio/held-parts';
import type { NumbersOf } from './place-numbers';
import type { PlaceFigures } from './place-figures';
import type { SeenWork } from './see-work';

/** What a line sorts by; null: unknown, which comes last in both directions. */
type SortValue = string | number | null;

export interface OrderGround {
  readonly seen: SeenWork;
  readonly figures: PlaceFigures;
  readonly numbers: NumbersOf;
  readonly healthOf: (projectId: string) => Health | null;
  /** Set by hand in the portfolio and in force. */
  readonly overridesOf: (projectId: string) => readonly HealthOverride[];
  readonly heldPartOf: HeldPartOf;
  /** See `leftOutParents`. */
  readonly leftOut: ReadonlySet<number>;
}

/** Puts siblings in order. Lines of different kinds are never mixed; equal ones keep the order of reading. */
export function orderOf(
  ground: OrderGround,
  sort: WorkSort,
): (siblings: readonly WorkBranch[]) => readonly WorkBranch[] {
  return (siblings) => {
    const plain = plainOrder(ground.seen, siblings).sort((a, b) => rankOf(a) - rankOf(b));
    if (sort === null) return plain;
    const values = new Map(plain.map((branch) => [branch, valueOf(ground, sort.column, branch.place)]));
    return plain.sort((a, b) => {
      const byKind = rankOf(a) - rankOf(b);
      return byKind === 0 ? compare(values.get(a) ?? null, values.get(b) ?? null, sort.direction) : byKind;
    });
  };
}

const ranks: Readonly<Record<WorkPlace['kind'], number>> = {
  group: 0,
  project: 0,
  issue: 0,
  elsewhere: 1,
  outside: 2,
  'without-parent': 3,
};

const rankOf = ({ place }: WorkBranch): number => ranks[place.kind];

/** Late work first, done work last, then by key; projects and groups by name, those without any last. */
function plainOrder({ site }: SeenWork, siblings: readonly WorkBranch[]): WorkBranch[] {
  const branchOf = new Map<number, WorkBranch>();
  const others: WorkBranch[] = [];
  for (const branch of siblings) {
    if (branch.place.kind === 'issue') branchOf.set(branch.place.node, branch);
    else others.push(branch);
  }
  const issues = inReadingOrder(site, [...branchOf.keys()], 0, branchOf.size).flatMap(
    (node) => branchOf.get(node) ?? [],
  );
  const names = new Map(site.projects.map(({ project }) => [project.id, project.name]));
  const nameOf = ({ place }: WorkBranch): SortValue => {
    if (place.kind === 'project') return names.get(place.projectId) ?? null;
    return place.kind === 'group' && place.bucket !== '' ? place.bucket : null;
  };
  return [...issues, ...others.toSorted((a, b) => compare(nameOf(a), nameOf(b), 'ascending'))];
}

function compare(a: SortValue, b: SortValue, direction: 'ascending' | 'descending'): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const known = typeof a === 'number' && typeof b === 'number' ? a - b : texts.compare(String(a), String(b));
  return direction === 'ascending' ? known : -known;
}

const texts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const figureValues = {
  progress: ({ issues }: Figures) => shareDone(issues),
  toDo: ({ issues }: Figures) => countAmong(issues.toDo, issues),
  inProgress: ({ issues }: Figures) => countAmong(issues.inProgress, issues),
  done: ({ issues }: Figures) => countAmong(issues.done, issues),
  unknown: ({ issues }: Figures) => countAmong(issues.unknown, issues),
  unestimated: ({ unestimated, issues }: Figures) => countAmong(unestimated, issues),
} satisfies Partial<Record<WorkSortColumn, (figures: Figures) => number | null>>;

const isFigure = (column: string): column is keyof typeof figureValues => Object.hasOwn(figureValues, column);

type Valued = (ground: OrderGround, place: WorkPlace) => SortValue;

const otherValues: Readonly<Record<Exclude<WorkSortColumn, keyof typeof figureValues>, Valued>> = {
  name: (ground, place) => wordValue(ground, 'name', place),
  type: (ground, place) => wordValue(ground, 'type', place),
  status: (ground, place) => wordValue(ground, 'status', place),
  health: healthValue,
  points: pointsValue,
  late: lateValue,
  start: (ground, place) => dayValue(ground, 'start', place),
  due: (ground, place) => dayValue(ground, 'due', place),
};

const isOther = (column: string): column is keyof typeof otherValues => Object.hasOwn(otherValues, column);

function valueOf(ground: OrderGround, column: NonNullable<WorkSort>['column'], place: WorkPlace): SortValue {
  if (isOther(column)) return otherValues[column](ground, place);
  if (!isFigure(column)) return numberValue(ground, column.slice('number:'.length), place);
  const figures = ground.figures(place);
  return figures && figureValues[column](figures);
}

function wordValue({ seen }: OrderGround, column: 'name' | 'type' | 'status', place: WorkPlace): SortValue {
  if (place.kind === 'issue' || place.kind === 'elsewhere') {
    const { summary, typeName, statusName } = seen.wordsOf(place.node);
    return { name: summary, type: typeName, status: statusName }[column];
  }
  if (column !== 'name') return null;
  if (place.kind === 'group') return place.bucket === '' ? null : place.bucket;
  if (place.kind !== 'project') return null;
  return seen.site.projects.find(({ project }) => project.id === place.projectId)?.project.name ?? null;
}

function healthValue({ healthOf, overridesOf }: OrderGround, place: WorkPlace): SortValue {
  if (place.kind !== 'project') return null;
  const health = healthOf(place.projectId);
  return health && severityOf(shownHealth(health, overridesOf(place.projectId)).state);
}

/** An issue's own points; where it has none, those below it. */
function pointsValue({ seen, figures }: OrderGround, place: WorkPlace): SortValue {
  const points = figures(place)?.points;
  const sum = points ? points.toDo + points.inProgress + points.done + points.unknown : null;
  if (place.kind !== 'issue') return sum;
  const { source, at } = sourceOf(seen.site.forest, place.node);
  const own = source.facts.points[at] ?? Number.NaN;
  return Number.isNaN(own) ? sum : own;
}

function lateValue({ seen, figures }: OrderGround, place: WorkPlace): SortValue {
  const below = figures(place);
  const count = below && countAmong(below.late, below.issues);
  if (place.kind !== 'issue') return count;
  const { forest, rolled, today } = seen.site;
  return (count ?? 0) + Number(isLate(forest, rolled, place.node, today));
}

/** The day that the line states or has from elsewhere; for want of it the earliest start or latest due day below. */
function dayValue({ seen, figures }: OrderGround, column: 'start' | 'due', place: WorkPlace): SortValue {
  const below = figures(place)?.[column] ?? null;
  if (place.kind !== 'issue') return below;
  const { forest, rolled } = seen.site;
  if (column === 'due') return dueOf(forest, rolled, place.node)?.day ?? below;
  const { source, at } = sourceOf(forest, place.node);
  return dayOrNull(source.facts.starts[at]) ?? below;
}

function numberValue({ numbers }: OrderGround, fieldId: string, place: WorkPlace): SortValue {
  const field = numbers(place)?.find((one) => one.fieldId === fieldId);
  return field?.own ?? field?.rolledUp ?? null;
}
