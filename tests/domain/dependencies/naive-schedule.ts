import type { SomeLink } from '../../builders/network';

/** Items by their first and last place in the row of work days, both inclusive: nothing of bounds, orders or columns. */
export interface NaiveItem {
  readonly release: number;
  readonly lasts: number;
}
export interface NaiveSpan {
  first: number;
  last: number;
}

/** The first place of the successor that a link allows, by its definition in words. */
function allowed([, , type = 'FS', lag = 0]: SomeLink, predecessor: NaiveSpan, successorLasts: number): number {
  const firstIfLastIs = (last: number) => last - successorLasts + 1;
  switch (type) {
    case 'FS':
      return predecessor.last + 1 + lag;
    case 'SS':
      return predecessor.first + lag;
    case 'FF':
      return firstIfLastIs(predecessor.last + lag);
    case 'SF':
      return firstIfLastIs(predecessor.first - 1 + lag);
  }
}

/** Starts everything at its release and moves what is too early by one day, again and again, until nothing is. */
export function naiveSchedule(items: readonly NaiveItem[], links: readonly SomeLink[]): NaiveSpan[] {
  const spans = items.map(({ release, lasts }) => ({ first: release, last: release + lasts - 1 }));
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const link of links) {
      const successor = spans[link[1]]!;
      if (successor.first >= allowed(link, spans[link[0]]!, items[link[1]]!.lasts)) continue;
      successor.first++;
      successor.last++;
      isSettled = false;
    }
  }
  return spans;
}

export const naiveEnd = (spans: readonly NaiveSpan[]) => Math.max(...spans.map(({ last }) => last));

/** By how many days one item can be held back before `isHarmed` says so of the whole; 0 where it cannot at all. */
export function naiveFloat(
  items: readonly NaiveItem[],
  links: readonly SomeLink[],
  item: number,
  isHarmed: (spans: readonly NaiveSpan[]) => boolean,
): number {
  const first = naiveSchedule(items, links)[item]!.first;
  for (let days = 1; ; days++) {
    const held = items.map((other, at) => (at === item ? { ...other, release: first + days } : other));
    if (isHarmed(naiveSchedule(held, links))) return days - 1;
  }
}
