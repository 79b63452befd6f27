import fc from 'fast-check';
import { dependencyKinds, type DependencyKind } from '../../src/domain/dependencies/dependency-kind';
import type { PlannedItems, PlannedLinks } from '../../src/domain/dependencies/network';
import { prepareNetwork } from '../../src/domain/dependencies/prepare-network';
import { workCalendar, type WorkCalendar } from '../../src/domain/schedule/work-calendar';
import { NO_DAY } from '../../src/domain/site-index/issue-facts';
import { day } from './facts';

/** An item as one would write it down; what is left out is unknown, and not done. */
export interface SomeItem {
  readonly start?: number;
  readonly end?: number;
  readonly lasts?: number;
  readonly done?: boolean;
}
/** Predecessor, successor, type, lag. */
export type SomeLink = readonly [number, number, DependencyKind?, number?];

/** 2026-11-02, a Monday. */
export const MONDAY = 20_759;
export const EVERY_DAY = workCalendar({ weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] });
/** Monday to Friday; Thursday of the second week is off. */
export const OFFICE = workCalendar({ weekdays: [1, 2, 3, 4, 5], holidays: [day(MONDAY + 10)] });

export function itemColumns(items: readonly SomeItem[]): PlannedItems {
  return {
    count: items.length,
    starts: Int32Array.from(items, ({ start }) => start ?? NO_DAY),
    ends: Int32Array.from(items, ({ end }) => end ?? NO_DAY),
    durations: Int32Array.from(items, ({ lasts }) => lasts ?? NO_DAY),
    done: Uint8Array.from(items, ({ done }) => (done ? 1 : 0)),
  };
}

export function linkColumns(links: readonly SomeLink[]): PlannedLinks {
  return {
    count: links.length,
    predecessors: Int32Array.from(links, ([from]) => from),
    successors: Int32Array.from(links, ([, to]) => to),
    types: Uint8Array.from(links, ([, , type]) => dependencyKinds.indexOf(type ?? 'FS')),
    lags: Int32Array.from(links, ([, , , lag]) => lag ?? 0),
  };
}

export function aNetwork(items: readonly SomeItem[], links: readonly SomeLink[], calendar: WorkCalendar = OFFICE) {
  return prepareNetwork(itemColumns(items), linkColumns(links), calendar);
}

export interface SomeWork {
  readonly items: readonly SomeItem[];
  readonly links: readonly SomeLink[];
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const someDay = fc.integer({ min: MONDAY, max: MONDAY + 25 });
const someItem = fc
  .record({
    start: maybe(someDay),
    end: maybe(someDay),
    lasts: maybe(fc.integer({ min: 0, max: 6 })),
    done: fc.boolean(),
  })
  .map(({ start, end, lasts, done }) => ({
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(lasts === undefined ? {} : { lasts }),
    // One in eight or so: done items bind nothing, so many of them leave little to see.
    done: done && (lasts ?? 0) > 4,
  }));

function someLinks(count: number, forwards: boolean): fc.Arbitrary<SomeLink[]> {
  const item = fc.integer({ min: 0, max: count - 1 });
  const link = fc.tuple(item, item, fc.constantFrom(...dependencyKinds), fc.integer({ min: -3, max: 4 }));
  const links = fc.array(link, { maxLength: 2 * count });
  if (!forwards) return links;
  return links.map((all) =>
    all.filter(([a, b]) => a !== b).map(([a, b, type, lag]) => [Math.min(a, b), Math.max(a, b), type, lag] as const),
  );
}

/** Anything at all: cycles, loops, unknown and reversed dates, the same link twice. */
export const someWork: fc.Arbitrary<SomeWork> = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.record({
    items: fc.array(someItem, { minLength: count, maxLength: count }),
    links: someLinks(count, false),
  }),
);

/** Every item has a duration, nothing is done, and links lead from lower to higher numbers. */
export const soundWork: fc.Arbitrary<SomeWork> = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.record({
    items: fc.array(
      fc
        .record({ start: maybe(someDay), lasts: fc.integer({ min: 0, max: 6 }) })
        .map(({ start, lasts }) => ({ lasts, ...(start === undefined ? {} : { start }) })),
      { minLength: count, maxLength: count },
    ),
    links: someLinks(count, true),
  }),
);
