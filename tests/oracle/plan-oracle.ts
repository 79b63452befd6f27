import type { DependenciesView } from '../../src/contract/dependencies';
import type { SomeLink } from '../builders/network';
import { naiveEnd, naiveSchedule, type NaiveItem } from '../domain/dependencies/naive-schedule';

const DAY = 86_400_000;

/** Sunday is 0 here and 7 there. */
const isWorked = (day: number, { weekdays, holidays }: DependenciesView['work']) =>
  weekdays.some((weekday) => weekday % 7 === new Date(day * DAY).getUTCDay()) && !holidays.some((off) => off === day);

/** What a network says, worked out by counting work days one by one and moving items one day at a time. */
export interface ExpectedPlan {
  /** `APP-1 FS WMS-2 3`: work days by which the successor is too early. */
  readonly conflicts: readonly string[];
  /** Keys of items that can be scheduled. */
  readonly scheduled: readonly string[];
  /** Keys of items that wait for themselves. */
  readonly circular: readonly string[];
  /** The last day of everything. */
  readonly end: number | null;
  /** Keys of items of which a single day more moves the end. */
  readonly critical: readonly string[];
  /** What follows if an item starts so many work days later: keys that move with the work days, and the new end. */
  readonly slip: (key: string, days: number) => { moved: Record<string, number>; end: number | null };
}

export function expectedPlan({ items, outside, types, links, work }: DependenciesView): ExpectedPlan {
  const keys = [...items.keys, ...outside];
  const known = [...items.starts, ...items.dues].filter((day) => day !== null);
  const [from, to] = [Math.min(...known) - 700, Math.max(...known) + 3_000];
  const workDays: number[] = [];
  const firstPlace = new Map<number, number>();
  for (let day = from; day <= to; day++) {
    firstPlace.set(day, workDays.length);
    if (isWorked(day, work)) workDays.push(day);
  }
  const startOf = (at: number) => firstPlace.get(items.starts[at] ?? NaN);
  /** The last work day that is not after the due day. */
  const lastOf = (at: number) => {
    const after = firstPlace.get((items.dues[at] ?? NaN) + 1);
    return after === undefined ? undefined : after - 1;
  };
  const isReversed = (at: number) => (items.dues[at] ?? Infinity) < (items.starts[at] ?? -Infinity);
  const isDone = (at: number) => items.categories[at] === 2;
  const all = links.from.map((a, at): SomeLink => {
    const type = types[links.typeAt[at]!]!;
    return [a, links.to[at]!, type.kind, type.lagDays];
  });

  const conflicts = all.flatMap(([a, b, kind = 'FS', lag = 0]) => {
    if (isDone(a) || isReversed(a) || isReversed(b)) return [];
    const [first, last, nextFirst, nextLast] = [startOf(a), lastOf(a), startOf(b), lastOf(b)];
    const sides = {
      FS: [last === undefined ? undefined : last + 1, nextFirst],
      SS: [first, nextFirst],
      FF: [last, nextLast],
      SF: [first === undefined ? undefined : first - 1, nextLast],
    } as const;
    const [earliest, planned] = sides[kind];
    if (earliest === undefined || planned === undefined || earliest + lag <= planned) return [];
    return [`${keys[a]} ${kind} ${keys[b]} ${earliest + lag - planned}`];
  });

  const next = (at: number) => all.flatMap(([a, b]) => (a === at ? [b] : []));
  const waitsForItself = (at: number) => {
    const reached = new Set(next(at));
    for (const one of reached) for (const other of next(one)) reached.add(other);
    return reached.has(at);
  };
  const circular = keys.map((_, at) => at).filter((at) => !isDone(at) && waitsForItself(at));
  const scheduled = keys
    .map((_, at) => at)
    .filter((at) => !isDone(at) && !circular.includes(at) && !isReversed(at))
    .filter((at) => startOf(at) !== undefined && lastOf(at) !== undefined);

  const placeOf = new Map(scheduled.map((at, place) => [at, place]));
  const ties = all.flatMap(([a, b, kind, lag]): SomeLink[] => {
    const [x, y] = [placeOf.get(a), placeOf.get(b)];
    return x === undefined || y === undefined ? [] : [[x, y, kind!, lag!]];
  });
  const planned = scheduled.map((at): NaiveItem => ({
    release: startOf(at)!,
    lasts: lastOf(at)! - startOf(at)! + 1,
  }));
  const spans = naiveSchedule(planned, ties);
  const held = (place: number, days: number) =>
    naiveSchedule(
      planned.map((item, at) => (at === place ? { ...item, release: spans[place]!.first + days } : item)),
      ties,
    );
  const dayOf = (place: number) => (scheduled.length === 0 ? null : workDays[place]!);
  const end = naiveEnd(spans);
  return {
    conflicts: [...new Set(conflicts)].sort(),
    scheduled: scheduled.map((at) => keys[at]!).sort(),
    circular: circular.map((at) => keys[at]!).sort(),
    end: dayOf(end),
    critical: scheduled.flatMap((at, place) => (naiveEnd(held(place, 1)) > end ? [keys[at]!] : [])).sort(),
    slip: (key, days) => {
      const place = scheduled.findIndex((at) => keys[at] === key);
      const after = held(place, days);
      const moved = scheduled.flatMap((at, one) =>
        after[one]!.last === spans[one]!.last ? [] : [[keys[at]!, after[one]!.last - spans[one]!.last] as const],
      );
      return { moved: Object.fromEntries(moved), end: dayOf(naiveEnd(after)) };
    },
  };
}
