import type { Forest } from '../hierarchy/forest';
import { idOf, keyOf, levelOf, OUTSIDE, sourceOf } from '../hierarchy/forest';
import { EPIC_LEVEL } from '../hierarchy/items';
import type { RollUp } from '../hierarchy/roll-up';
import { dayOrNull } from '../hierarchy/roll-up';
import { ownDueOf } from '../progress/sum-figures';
import type { SourcedDay } from '../schedule/due-day';
import type { WorkCalendar } from '../schedule/work-calendar';
import type { Day, Points } from '../units';
import type { Slip } from './slip';
import { slipOf } from './slip';

/** What one viewer may see of a portfolio at one moment. */
export interface PlanSide {
  readonly forest: Forest;
  readonly rolled: RollUp;
}

/** What was or is planned of one item. */
export interface PlannedValues {
  readonly start: Day | null;
  /** What the item says itself: its own day, else the nearest of fix version and sprint; what is below moves nothing. */
  readonly due: SourcedDay | null;
  /** Of what is below, else its own; null: nothing is estimated. */
  readonly points: Points | null;
  /** Key of the parent as Jira gives it; null: it has none. */
  readonly parentKey: string | null;
}

/** One item then and now. */
export interface ItemComparison {
  /** In the present forest. */
  readonly node: number;
  /** null: it was created after the baseline, or its past is not known. */
  readonly then: PlannedValues | null;
  readonly now: PlannedValues;
  readonly slip: Slip;
}

/**
 * Every item, which is an epic or above it now or was one then, against the same item of the past. Whatever was there then and
 * is there still is found by its id, whatever its level has become.
 * @param hasHistory of a present node: whether there is any history of it, creation included
 */
export function compareItems(
  then: PlanSide,
  now: PlanSide,
  calendar: WorkCalendar,
  hasHistory: (node: number) => boolean,
): ItemComparison[] {
  const items: ItemComparison[] = [];
  for (const node of now.forest.topDown) {
    const before = then.forest.nodeOfId.get(idOf(now.forest, node));
    const isItem =
      levelOf(now.forest, node) >= EPIC_LEVEL ||
      (before !== undefined && levelOf(then.forest, before) >= EPIC_LEVEL && hasHistory(node));
    if (isItem) items.push(compareItem(then, now, calendar, { node, before, isKnown: hasHistory(node) }));
  }
  return items;
}

function compareItem(
  then: PlanSide,
  now: PlanSide,
  calendar: WorkCalendar,
  { node, before, isKnown }: { readonly node: number; readonly before: number | undefined; readonly isKnown: boolean },
): ItemComparison {
  const present = plannedValues(now, node);
  if (!isKnown) return { node, then: null, now: present, slip: { state: 'no-history' } };
  if (before === undefined) return { node, then: null, now: present, slip: { state: 'new' } };
  const past = plannedValues(then, before);
  return { node, then: past, now: present, slip: slipOf(calendar, past.due?.day ?? null, present.due?.day ?? null) };
}

function plannedValues({ forest, rolled }: PlanSide, node: number): PlannedValues {
  const { source, at } = sourceOf(forest, node);
  const below = rolled.pointsBelow[node] ?? Number.NaN;
  const points = Number.isNaN(below) ? (source.facts.points[at] ?? Number.NaN) : below;
  return {
    start: dayOrNull(source.facts.starts[at]),
    due: ownDueOf(forest, node),
    points: Number.isNaN(points) ? null : (points as Points),
    parentKey: parentKeyOf(forest, node),
  };
}

function parentKeyOf(forest: Forest, node: number): string | null {
  const parent = forest.parent[node] ?? -1;
  if (parent >= 0) return keyOf(forest, parent);
  return parent === OUTSIDE ? (forest.outsideKeys[forest.outsideAt[node] ?? 0] ?? null) : null;
}
