import type { StatedDays } from '#domain/schedule/stated-days';
import type { Day } from '#domain/units';
import { statedDays, type Proposal } from './proposal';
import type { PlanItem } from '../plan-item';

/** First and last day; null: none is known. */
export interface DayRange {
  readonly start: Day | null;
  readonly due: Day | null;
}

const nothing: DayRange = { start: null, due: null };

function around(a: DayRange, b: DayRange): DayRange {
  const pick = (one: Day | null, other: Day | null, choose: (...days: number[]) => number) =>
    one === null || other === null ? (one ?? other) : (choose(one, other) as Day);
  return { start: pick(a.start, b.start, Math.min), due: pick(a.due, b.due, Math.max) };
}

/** Items as they would be with other days, those above them with what follows from that. */
export function plannedItems(items: readonly PlanItem[], changes: Proposal, today: Day): readonly PlanItem[] {
  if (changes.size === 0) return items;
  const planned = new Map(items.map((item) => [item.at, withDays(item, changes.get(item.key)?.after, today)]));
  const before = new Map<number, DayRange>();
  const after = new Map<number, DayRange>();
  // From the last to the first: what belongs to an item always stands behind it.
  for (const item of items.toReversed()) {
    const moved = planned.get(item.at) ?? item;
    const known = { start: item.startBelow, due: item.dueBelow };
    const { start, due } = regained(known, before.get(item.at) ?? nothing, after.get(item.at) ?? nothing);
    const isSame = start === item.startBelow && due === item.dueBelow;
    const done = isSame ? moved : { ...moved, startBelow: start, dueBelow: due };
    planned.set(item.at, done);
    before.set(item.parentAt, around(before.get(item.parentAt) ?? nothing, wholeOf(item)));
    after.set(item.parentAt, around(after.get(item.parentAt) ?? nothing, wholeOf(done)));
  }
  return items.map((item) => planned.get(item.at) ?? item);
}

function withDays(item: PlanItem, days: StatedDays | undefined, today: Day): PlanItem {
  if (!days) return item;
  const isOwn = days.due !== null;
  const kept = item.dueSource === 'own' ? { due: null, dueSource: null } : item;
  const { due, dueSource } = isOwn ? { due: days.due, dueSource: 'own' as const } : kept;
  return {
    ...item,
    start: days.start,
    due,
    dueSource,
    isLate: item.category !== 'done' && due !== null && due < today,
  };
}

/** What an item and all that is below it state. */
const wholeOf = (item: PlanItem): DayRange => around(statedDays(item), { start: item.startBelow, due: item.dueBelow });

/**
 * A known range after some of what it was gathered from has changed. Where something else decides an end, such as an issue
 * that is not on the timeline, that end can be passed and not drawn in.
 */
function regained(known: DayRange, before: DayRange, after: DayRange): DayRange {
  const wider = around(known, after);
  return {
    start: known.start === before.start ? after.start : wider.start,
    due: known.due === before.due ? after.due : wider.due,
  };
}

/** From when to when projects last after items in them were moved; those that nothing was moved in are left out. */
export function plannedProjects(
  before: readonly PlanItem[],
  after: readonly PlanItem[],
): ReadonlyMap<string, DayRange> {
  const ranges = new Map<string, DayRange>();
  if (before === after) return ranges;
  const [was, is] = [gathered(before), gathered(after)];
  for (const [project, range] of is) {
    const next = regained(project, was.get(project) ?? nothing, range);
    if (next.start !== project.start || next.due !== project.due) ranges.set(project.projectId, next);
  }
  return ranges;
}

function gathered(items: readonly PlanItem[]): ReadonlyMap<PlanItem['project'], DayRange> {
  const ranges = new Map<PlanItem['project'], DayRange>();
  for (const item of items) ranges.set(item.project, around(ranges.get(item.project) ?? nothing, wholeOf(item)));
  return ranges;
}
