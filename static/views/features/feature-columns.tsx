import type { ReactNode } from 'react';
import type { Day, Instant } from '#domain/units';
import type { Say } from '../../messages/use-text';
import type { TreegridColumn } from '../../ui/treegrid/column';
import { OpenHealth } from '../health/open-health';
import { StatusLozenge } from '../items/issue-cells';
import type { PeopleNames } from '../people/use-people-names';
import { ActivityCell, AgeCell, BlockedCell, CoverageCell, DateCell, PeopleCell, ScopeCell } from './feature-cells';
import { groundOf } from './feature-ground';
import type { Feature, ProgressMeasure } from './feature';
import { FeatureName, GroupName } from './feature-name';
import type { FeatureLine } from './feature-tree';
import { ChildrenCell, ProgressCell } from './progress-cells';
import type { Scopes } from './use-features';

export type FeatureColumn = TreegridColumn<FeatureLine>;

/** What columns need to know of the table. */
export interface ColumnGround {
  readonly say: Say;
  readonly by: ProgressMeasure;
  readonly scopes: Scopes;
  readonly names: PeopleNames;
  readonly today: Day;
  readonly now: number;
  /** When what is shown was read from Jira; null: not known. */
  readonly readAt: Instant | null;
  readonly groupName: (value: string) => string;
  readonly releaseName: (id: string) => string;
}

/** Always first: it names the line, and holds what moves it. */
export const nameColumn = ({ say, groupName }: ColumnGround): FeatureColumn => ({
  id: 'name',
  title: say('features.column.name'),
  explanation: say('features.column.name.explanation'),
  width: 'clamp(14rem, 30vw, 22rem)',
  align: 'start',
  firstDirection: 'ascending',
  cell: ({ row }) =>
    row.kind === 'group' ? (
      <GroupName name={groupName(row.value)} count={row.features.length} />
    ) : (
      <FeatureName feature={row.feature} />
    ),
});

interface Column {
  readonly id:
    | 'health'
    | 'status'
    | 'progress'
    | 'scope'
    | 'children'
    | 'people'
    | 'start'
    | 'due'
    | 'blockedBy'
    | 'age'
    | 'lastActivity'
    | 'coverage'
    | 'release';
  readonly width: string;
  /** Of the first click; null: it cannot be sorted. */
  readonly direction?: 'ascending' | 'descending' | null;
  readonly align?: 'start' | 'end';
  readonly cell: (feature: Feature) => ReactNode;
}

const columnsOf = (ground: ColumnGround): readonly Column[] => {
  const { by, scopes, names, today, now, readAt, releaseName } = ground;
  return [
    {
      id: 'health',
      width: '7rem',
      cell: (feature) => (
        <OpenHealth opened={{ ground: groundOf(feature), health: feature.health, overrides: [], readAt }} />
      ),
    },
    {
      id: 'status',
      width: '7.5rem',
      direction: 'ascending',
      cell: ({ row: { issue } }) => <StatusLozenge name={issue.statusName} category={issue.category} />,
    },
    { id: 'progress', width: '8.5rem', cell: (feature) => <ProgressCell feature={feature} by={by} /> },
    { id: 'scope', width: '8rem', cell: (feature) => <ScopeCell feature={feature} scopes={scopes} /> },
    { id: 'children', width: '8rem', cell: (feature) => <ChildrenCell feature={feature} /> },
    { id: 'people', width: '9rem', cell: (feature) => <PeopleCell feature={feature} names={names} /> },
    {
      id: 'start',
      width: '7.5rem',
      direction: 'ascending',
      cell: (feature) => <DateCell feature={feature} edge="start" />,
    },
    {
      id: 'due',
      width: '7.5rem',
      direction: 'ascending',
      cell: (feature) => <DateCell feature={feature} edge="due" />,
    },
    { id: 'blockedBy', width: '6rem', align: 'end', cell: (feature) => <BlockedCell feature={feature} /> },
    { id: 'age', width: '6.5rem', cell: (feature) => <AgeCell feature={feature} scopes={scopes} today={today} /> },
    { id: 'lastActivity', width: '7rem', cell: (feature) => <ActivityCell feature={feature} now={now} /> },
    { id: 'coverage', width: '12.5rem', cell: (feature) => <CoverageCell feature={feature} /> },
    {
      id: 'release',
      width: '8rem',
      direction: null,
      cell: ({ row }) => row.fixVersionIds.map(releaseName).join(', '),
    },
  ];
};

/** Every other column that there is, in the order in which they are offered. */
export function otherColumns(ground: ColumnGround): readonly FeatureColumn[] {
  const { say } = ground;
  return columnsOf(ground).map(({ id, width, direction = 'descending', align = 'start', cell }) => ({
    id,
    title: say(`features.column.${id}`),
    explanation: say(`features.column.${id}.explanation`),
    width,
    align,
    ...(direction !== null && { firstDirection: direction }),
    cell: ({ row }) => row.kind === 'feature' && cell(row.feature),
  }));
}
