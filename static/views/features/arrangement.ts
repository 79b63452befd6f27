import type { FeatureScope } from '#contract/features';
import type { HealthState } from '#contract/health';
import type { ShownColumn } from '#contract/work-spec';
import { plainText, wordsIn } from '#domain/plain-words';
import type { StatusCategory } from '#domain/progress/status-category';
import { severityOf } from '#domain/health/health-state';
import type { Day } from '#domain/units';
import { compareValues, type SortState, type SortValue } from '../../ui/treegrid/sort-order';
import { ageOf, gapsOf, shareOf, type Feature, type ProgressMeasure } from './feature';

export const featureGroupings = ['none', 'release', 'theme', 'component', 'team', 'stage', 'parent'] as const;
export type FeatureGrouping = (typeof featureGroupings)[number];

/** What can be asked of an epic by yes or no. */
export const featureMarks = ['open', 'late', 'blocked', 'gaps'] as const;
export type FeatureMark = (typeof featureMarks)[number];

/** What the table is narrowed to: every kind must hold, and of a list any entry will do. An empty list asks nothing. */
export interface FeatureFilter {
  readonly text: string;
  readonly marks: readonly FeatureMark[];
  readonly categories: readonly StatusCategory[];
  readonly states: readonly HealthState[];
  /** Ids of fix versions; '': none. */
  readonly releases: readonly string[];
  /** Account ids of people who work on it. */
  readonly people: readonly string[];
}

export const noFeatureFilter: FeatureFilter = {
  text: '',
  marks: [],
  categories: [],
  states: [],
  releases: [],
  people: [],
};

/** What is asked before anybody chooses: what is done keeps its rank, so it would stand before what is to come. */
export const filterAtFirst: FeatureFilter = { ...noFeatureFilter, marks: ['open'] };

export const isNarrowed = ({ text, ...lists }: FeatureFilter): boolean =>
  wordsIn(text).length > 0 || Object.values(lists).some((list) => list.length > 0);

/** How somebody looks at the epics. */
export interface FeatureSpec {
  readonly filter: FeatureFilter;
  readonly grouping: FeatureGrouping;
  /** null: by rank. */
  readonly sort: SortState | null;
  readonly by: ProgressMeasure;
  readonly columns: readonly ShownColumn[];
}

const isOpen = ({ row }: Feature): boolean => row.issue.category !== 'done';

const markTests: Readonly<Record<FeatureMark, (feature: Feature) => boolean>> = {
  open: isOpen,
  late: ({ row }) => row.issue.isLate || row.children.late > 0,
  blocked: ({ row }) => (row.blockedBy ?? 0) > 0,
  gaps: ({ row }) => row.children.unestimated + (row.withoutFixVersion ?? 0) + (row.withoutAcceptance ?? 0) > 0,
};

const anyOf = <T>(wanted: readonly T[], found: readonly T[]): boolean =>
  wanted.length === 0 || found.some((one) => wanted.includes(one));

export function matches(feature: Feature, filter: FeatureFilter): boolean {
  const { row, name, health } = feature;
  const haystack = plainText(`${row.issue.key} ${name}`);
  return (
    wordsIn(filter.text).every((word) => haystack.includes(word)) &&
    filter.marks.every((mark) => markTests[mark](feature)) &&
    anyOf(filter.categories, [row.issue.category]) &&
    anyOf(filter.states, [health.state]) &&
    anyOf(filter.releases, row.fixVersionIds.length === 0 ? [''] : row.fixVersionIds) &&
    anyOf(filter.people, row.people ?? [])
  );
}

/** Those among which places are counted: the first that is open is the first where done ones are hidden. */
export const placedAmong = (filter: FeatureFilter, features: readonly Feature[]): readonly Feature[] =>
  filter.marks.includes('open') ? features.filter(isOpen) : features;

/** How many are not shown only because they are done. */
export function doneHiddenBy(filter: FeatureFilter, features: readonly Feature[]): number {
  if (!filter.marks.includes('open')) return 0;
  const others = { ...filter, marks: filter.marks.filter((mark) => mark !== 'open') };
  return features.filter((feature) => !isOpen(feature) && matches(feature, others)).length;
}

/** Values of an epic in a grouping: it stands in the group of each; '': it has none. */
export function groupsOf(feature: Feature, grouping: Exclude<FeatureGrouping, 'none'>): readonly string[] {
  const found = groupValues[grouping](feature);
  return found.length === 0 ? [''] : found;
}

const groupValues: Readonly<Record<Exclude<FeatureGrouping, 'none'>, (feature: Feature) => readonly string[]>> = {
  release: ({ row }) => row.fixVersionIds,
  component: ({ row }) => row.componentIds,
  theme: ({ theme }) => (theme === null ? [] : [theme]),
  team: ({ team }) => (team === null ? [] : [team.id]),
  stage: ({ row }) => [row.issue.category],
  parent: ({ row }) => (row.parent === null ? [] : [row.parent.key]),
};

/** What sorting needs beside the epic itself. */
export interface SortGround {
  readonly by: ProgressMeasure;
  readonly today: Day;
  /** By issue id; empty while it is on its way. */
  readonly scopes: ReadonlyMap<string, FeatureScope>;
}

type Valued = (feature: Feature, ground: SortGround) => SortValue;

const values: Readonly<Record<string, Valued>> = {
  name: ({ name }) => name,
  status: ({ row }) => row.issue.statusName,
  health: ({ health }) => severityOf(health.state),
  progress: (feature, { by }) => shareOf(feature, by),
  children: ({ row: { children } }) =>
    children.issues.toDo + children.issues.inProgress + children.issues.done + children.issues.unknown,
  scope: ({ row }, { scopes }) => {
    const scope = scopes.get(row.issue.issueId);
    return scope?.state === 'started' ? scope.added + scope.removed : null;
  },
  people: ({ row }) => row.people?.length ?? null,
  start: ({ row }) => row.issue.ownStart ?? row.children.start,
  due: ({ row }) => row.issue.due?.day ?? null,
  blockedBy: ({ row }) => row.blockedBy,
  age: (feature, { scopes, today }) => ageOf(feature, scopes.get(feature.row.issue.issueId), today)?.days ?? null,
  lastActivity: ({ row }) => row.lastActivity,
  coverage: (feature) => gapsOf(feature),
};

/** What an epic sorts by in a column; null: unknown. */
export const sortValueOf = (feature: Feature, column: string, ground: SortGround): SortValue =>
  values[column]?.(feature, ground) ?? null;

/** In the order of a column; null: as they come. Equal ones keep their order. */
export function sorted(features: readonly Feature[], sort: SortState | null, ground: SortGround): readonly Feature[] {
  if (sort === null) return features;
  const valueOf = new Map(features.map((feature) => [feature, sortValueOf(feature, sort.column, ground)]));
  return features.toSorted((a, b) => compareValues(valueOf.get(a) ?? null, valueOf.get(b) ?? null, sort.direction));
}
