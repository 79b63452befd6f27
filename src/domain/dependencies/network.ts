import type { WorkCalendar } from '../schedule/work-calendar';
import type { Cycle } from './cycles';

/**
 * Items as columns, one entry an item. Whether an item is an epic, a story, or the parent of others makes no
 * difference: a link holds for the item that it names, with that item's own dates. A caller who wants a parent's links
 * to hold for what is below it, or a parent's dates to follow from there, says so by the links and dates he gives.
 */
export interface PlannedItems {
  readonly count: number;
  /** First and last planned day, both inclusive; NO_DAY: unknown. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Work days; 0 is a milestone, which falls at the close of its day; UNKNOWN: as many as from start to end. */
  readonly durations: Int32Array;
  /** 1: done. */
  readonly done: Uint8Array;
}

/** Links as columns, one entry a link. */
export interface PlannedLinks {
  readonly count: number;
  /** Items. */
  readonly predecessors: Int32Array;
  readonly successors: Int32Array;
  /** Positions in `dependencyKinds`, where their meaning is stated. */
  readonly types: Uint8Array;
  /** Work days. */
  readonly lags: Int32Array;
}

/** What is wrong with the input. The network is made without it; nothing is corrected silently. */
export type NetworkProblem =
  /** An end of the link is no item: the link is left out. */
  | { readonly kind: 'unknown-item'; readonly link: number }
  /** The link is left out. */
  | { readonly kind: 'unknown-type'; readonly link: number }
  /** Same items, same type. The one with the longest lag holds, the first of equals; the other is left out. */
  | { readonly kind: 'duplicate-link'; readonly link: number; readonly holds: number }
  /** The item ends before it starts: both days count as unknown. */
  | { readonly kind: 'reversed-dates'; readonly item: number }
  /** The duration counts as unknown, even where there are dates. */
  | { readonly kind: 'negative-duration'; readonly item: number };

/** In columns of work-day numbers and durations: not known. The same as NO_DAY. */
export const UNKNOWN = -2_147_483_648;

/** Why an item takes no part in a schedule. The first that is true counts. */
export const itemStates = ['scheduled', 'done', 'in-cycle', 'no-duration'] as const;
export const SCHEDULED = 0;
export const DONE = 1;
export const IN_CYCLE = 2;
export const NO_DURATION = 3;

/** Links of item n: `links[from[n]] … links[from[n + 1] - 1]`, in the order given. */
export interface LinksByItem {
  readonly from: Int32Array;
  readonly links: Int32Array;
}

/**
 * A checked network, ready for many questions. Time is counted in bounds between work days: an item starts at the bound
 * before its first work day and finishes at the bound after its last, so finish = start + duration, and a milestone
 * finishes where it starts. A bound bears the number of the work day after it.
 */
export interface DependencyNetwork {
  readonly calendar: WorkCalendar;
  readonly count: number;
  /** Planned bounds; UNKNOWN where nothing gives them. Days off at either end of an item are no part of it. */
  readonly starts: Int32Array;
  readonly finishes: Int32Array;
  /** Work days; UNKNOWN. */
  readonly durations: Int32Array;
  /** Positions in `itemStates`. */
  readonly states: Uint8Array;
  readonly links: PlannedLinks;
  /** 0: left out, see `problems`. */
  readonly holds: Uint8Array;
  /** Links that hold. */
  readonly incoming: LinksByItem;
  readonly outgoing: LinksByItem;
  /** Every item once; predecessors first, save within a cycle. */
  readonly order: Int32Array;
  /** Items of one cycle have the same number; any other item has a number to itself. Never falls along a link. */
  readonly component: Int32Array;
  readonly cycles: readonly Cycle[];
  readonly problems: readonly NetworkProblem[];
}

/**
 * An entry of a column that is known to be there. All columns of the inner loops are of one class, which keeps this as
 * fast as a plain access.
 */
export function at(column: Int32Array, position: number): number {
  return column[position] ?? 0;
}
