import { pastStates, type BaselineSpans, type Slip } from '#contract/baseline';
import { slipOf } from '#domain/baseline/slip';
import { workCalendar, type WorkCalendar } from '#domain/schedule/work-calendar';
import type { Day } from '#domain/units';
import type { OpenSpan } from '../../ui/timeline/timeline-model';
import { spanOf, type PlanItem } from './plan-item';

/** What a baseline says of one item. */
export type PastPlan =
  | { readonly state: 'known'; readonly start: Day | null; readonly due: Day | null }
  /** Created since, or its past cannot be told. */
  | { readonly state: 'new' | 'no-history' };

/** What a baseline says of items, by their keys. */
export interface BaselinePlan {
  readonly name: string;
  /** By which slip is counted in work days. */
  readonly calendar: WorkCalendar;
  readonly items: ReadonlyMap<string, PastPlan>;
}

/** The columns of an answer, read back into items. */
export function baselinePlan({ baseline, work, keys, states, starts, dues }: BaselineSpans): BaselinePlan {
  const pastOf = (at: number): PastPlan => {
    const state = pastStates[states[at] ?? -1] ?? 'no-history';
    return state === 'known' ? { state, start: starts[at] ?? null, due: dues[at] ?? null } : { state };
  };
  return {
    name: baseline.name,
    calendar: workCalendar(work),
    items: new Map(keys.map((key, at) => [key, pastOf(at)])),
  };
}

type Planned = Pick<PlanItem, 'key' | 'due'>;

/** Nothing is known of an item that has come since the answer. */
export const pastPlanOf = ({ items }: BaselinePlan, { key }: Pick<PlanItem, 'key'>): PastPlan =>
  items.get(key) ?? { state: 'no-history' };

/** From when to when an item was planned; null: it had no day, or nobody knows. */
export function spanThen(plan: BaselinePlan, item: Pick<PlanItem, 'key'>): OpenSpan | null {
  const past = pastPlanOf(plan, item);
  return past.state === 'known' ? spanOf(past.start, past.due) : null;
}

/** How much later an item is due, as it is shown: while somebody plans, by his plan. */
export function slipSince(plan: BaselinePlan, item: Planned): Slip {
  const past = pastPlanOf(plan, item);
  return past.state === 'known' ? slipOf(plan.calendar, past.due, item.due) : past;
}
