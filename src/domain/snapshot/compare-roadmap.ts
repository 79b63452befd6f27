import type { RoadmapColumn } from '../roadmap/horizon-of';
import type { Day } from '../units';

/** What is compared of an item of a roadmap. */
export interface ComparedItem {
  readonly issue: { readonly issueId: number; readonly key: string } | null;
  readonly name: string;
  readonly column: RoadmapColumn;
  /** null: not shown. */
  readonly dates: {
    readonly start: { readonly day: Day } | null;
    readonly due: { readonly day: Day } | null;
  } | null;
}

interface Days {
  /** null: none is stated. */
  readonly start: Day | null;
  readonly due: Day | null;
}

/** An item that is otherwise than it was. What is null is as it was. */
export interface ChangedItem {
  readonly item: ComparedItem;
  readonly formerName: string | null;
  readonly moved: { readonly from: RoadmapColumn; readonly to: RoadmapColumn } | null;
  readonly days: { readonly from: Days; readonly to: Days } | null;
}

export interface RoadmapComparison {
  /** In the order of the later one. */
  readonly added: readonly ComparedItem[];
  /** No longer there, or not for whoever asks. In the order of the earlier one. */
  readonly gone: readonly ComparedItem[];
  readonly changed: readonly ChangedItem[];
}

/**
 * A roadmap beside another of the same, made later. Items are known by their issues; where these are not shown, by name. Of
 * several with one name nobody can tell which is which: those that are as they were are left out, the others are gone or added.
 */
export function compareRoadmaps(then: readonly ComparedItem[], now: readonly ComparedItem[]): RoadmapComparison {
  const shared = new Set([...namedTwice(then), ...namedTwice(now)]);
  const [before, here] = [byIdentity(then, shared), byIdentity(now, shared)];
  const beside = [...here].map(([identity, item]) => ({ item, former: before.get(identity) }));
  return {
    added: beside.flatMap(({ item, former }) => (former ? [] : [item])),
    gone: [...before].flatMap(([identity, item]) => (here.has(identity) ? [] : [item])),
    changed: beside.flatMap(({ item, former }) => (former ? changeOf(former, item) : [])),
  };
}

const nameOf = ({ issue, name }: ComparedItem): string => (issue ? `issue ${String(issue.issueId)}` : `name ${name}`);

function namedTwice(items: readonly ComparedItem[]): string[] {
  const names = items.map(nameOf);
  return names.filter((name, at) => names.indexOf(name) < at);
}

/** @param shared names of several items, which are told apart by what else is shown of them, and by their turn */
function byIdentity(items: readonly ComparedItem[], shared: ReadonlySet<string>): ReadonlyMap<string, ComparedItem> {
  const found = new Map<string, ComparedItem>();
  for (const item of items) {
    const name = nameOf(item);
    const identity = shared.has(name) ? JSON.stringify([name, item.column, daysOf(item)]) : name;
    let turn = 0;
    while (found.has(`${identity} ${String(turn)}`)) turn++;
    found.set(`${identity} ${String(turn)}`, item);
  }
  return found;
}

function changeOf(then: ComparedItem, now: ComparedItem): ChangedItem[] {
  const formerName = then.name === now.name ? null : then.name;
  const moved = then.column === now.column ? null : { from: then.column, to: now.column };
  const days = daysMoved(then, now);
  return formerName === null && !moved && !days ? [] : [{ item: now, formerName, moved, days }];
}

/** null: they are as they were, or one of the two does not show them. */
function daysMoved(then: ComparedItem, now: ComparedItem): ChangedItem['days'] {
  const [from, to] = [daysOf(then), daysOf(now)];
  if (!from || !to || (from.start === to.start && from.due === to.due)) return null;
  return { from, to };
}

const daysOf = ({ dates }: ComparedItem): Days | null =>
  dates && { start: dates.start?.day ?? null, due: dates.due?.day ?? null };
