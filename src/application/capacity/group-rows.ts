import type { CapacityGrouping } from '#contract/capacity';
import type { DemandItem } from '#domain/capacity/demand';
import type { Period } from '#domain/capacity/periods';
import type { SeenCapacity } from './see-capacity';
import { everybodyIn } from './setup';

/** One way to put work into rows. */
export interface Grouping {
  /** null: no row has it. */
  readonly rowOf: (item: DemandItem) => string | null;
  /** Rows that there are even without work. */
  readonly known: () => Iterable<string>;
  /** null: the page finds it. */
  readonly nameOf: (row: string) => string | null;
  /** Day for day; null: unknown. */
  readonly hoursOf: (row: string, days: Period) => Float64Array | null;
}

export function groupingOf({ people, setup }: SeenCapacity, by: CapacityGrouping): Grouping {
  switch (by) {
    case 'team':
      return {
        rowOf: ({ teamId }) => teamId,
        known: () => setup.teams.keys(),
        nameOf: (row) => setup.teams.get(row)?.record.name ?? null,
        hoursOf: (row, days) => people.hoursOfTeam(row, days),
      };
    case 'person':
      return {
        rowOf: ({ assignee }) => assignee,
        known: () => everybodyIn(setup),
        nameOf: () => null,
        hoursOf: (row, days) => people.hoursOf(row, days).hours,
      };
    case 'role':
      return {
        rowOf: ({ assignee }) => people.roleOf(assignee),
        known: () => [...setup.people.values()].flatMap(({ record }) => record.role ?? []),
        nameOf: (row) => row,
        hoursOf: (row, days) => people.hoursOfRole(row, days),
      };
  }
}
