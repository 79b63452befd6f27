import type { StatusCategory } from '#domain/progress/status-category';
import type { PlanItem } from './plan-item';

/** Groupings by something that each item has by itself, or lacks. */
export const groupKinds = ['assignee', 'team', 'theme', 'status'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** What an item is grouped by; null: it has none. */
export const groupOf: Readonly<Record<GroupKind, (item: PlanItem) => string | null>> = {
  assignee: ({ assignee }) => assignee,
  team: ({ team }) => team?.id ?? null,
  theme: ({ theme }) => theme,
  status: ({ category }) => category,
};

/** What is under way first. */
const categoryOrder: readonly StatusCategory[] = ['in-progress', 'to-do', 'unknown', 'done'];

export interface GroupOrder {
  /** Of the portfolio, in its order. */
  readonly themes: readonly string[];
  readonly nameOf: (kind: GroupKind, group: string | null) => string;
}

/** Groups in the order in which they stand: those of a portfolio and of a status in their own, all others by name. None comes last. */
export function inGroupOrder(
  kind: GroupKind,
  groups: readonly (string | null)[],
  { themes, nameOf }: GroupOrder,
): readonly (string | null)[] {
  const places: readonly string[] = kind === 'theme' ? themes : kind === 'status' ? categoryOrder : [];
  const placeOf = (group: string | null) => (group === null ? Number.MAX_SAFE_INTEGER : places.indexOf(group));
  return groups.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || nameOf(kind, a).localeCompare(nameOf(kind, b), undefined, { numeric: true }),
  );
}
