import type { DependencyPlan } from './dependency-plan';

/** What is asked. The days stay as typed, so that one can type. */
export interface Slip {
  /** A position in `view.items`; null: none is chosen yet. */
  readonly item: number | null;
  readonly days: string;
}

/** What is asked, as a page keeps it: in the next answer a position means another item. */
export interface KeptSlip {
  readonly issueId: number | null;
  readonly days: string;
}

/** What is asked of a plan; of an item that is not in it any more, nothing. */
export function slipOf({ view }: DependencyPlan, { issueId, days }: KeptSlip): Slip {
  const item = issueId === null ? -1 : view.items.ids.indexOf(issueId);
  return { item: item === -1 ? null : item, days };
}

export function keptSlip({ view }: DependencyPlan, { item, days }: Slip): KeptSlip {
  return { issueId: item === null ? null : (view.items.ids[item] ?? null), days };
}
