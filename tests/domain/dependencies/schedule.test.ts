import fc from 'fast-check';
import { criticalPath, isCritical, isDriving } from '../../../src/domain/dependencies/critical-path';
import { UNKNOWN } from '../../../src/domain/dependencies/network';
import {
  daysBetween,
  endDay,
  scheduleNetwork,
  type Schedule,
  type ScheduleOptions,
} from '../../../src/domain/dependencies/schedule';
import { workDayAt, workDaysBefore } from '../../../src/domain/schedule/work-calendar';
import { day } from '../../builders/facts';
import { aNetwork, EVERY_DAY, MONDAY, OFFICE, soundWork, type SomeItem, type SomeLink } from '../../builders/network';
import { naiveEnd, naiveFloat, naiveSchedule, type NaiveSpan } from './naive-schedule';

const SOON: ScheduleOptions = { start: day(MONDAY), keepsPlannedStarts: false, target: null };
const lasting = (...durations: number[]): SomeItem[] => durations.map((lasts) => ({ lasts }));

/** ES, EF, LS, LF as textbooks write them: from time 0, ends of periods. Then total and free float. */
function table(schedule: Schedule): number[][] {
  const { network, earlyStarts, lateStarts, totalFloats, freeFloats } = schedule;
  const zero = workDaysBefore(network.calendar, day(MONDAY));
  return Array.from({ length: network.count }, (_, item) => {
    const [early, late] = [earlyStarts[item]! - zero, lateStarts[item]! - zero];
    const lasts = network.durations[item]!;
    return [early, early + lasts, late, late + lasts, totalFloats[item]!, freeFloats[item]!];
  });
}

describe('a schedule, by hand', () => {
  it('of a network of finish-to-start links', () => {
    // A 3; B 4 after A; C 2 after A; D 5 after B; E 1 after C; F 2 after C; G 4 after D and E; H 3 after F and G.
    const links: SomeLink[] = [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 4],
      [2, 5],
      [3, 6],
      [4, 6],
      [5, 7],
      [6, 7],
    ];
    const schedule = scheduleNetwork(aNetwork(lasting(3, 4, 2, 5, 1, 2, 4, 3), links, EVERY_DAY), SOON);
    expect(table(schedule)).toEqual([
      [0, 3, 0, 3, 0, 0],
      [3, 7, 3, 7, 0, 0],
      [3, 5, 9, 11, 6, 0],
      [7, 12, 7, 12, 0, 0],
      [5, 6, 11, 12, 6, 6],
      [5, 7, 14, 16, 9, 9],
      [12, 16, 12, 16, 0, 0],
      [16, 19, 16, 19, 0, 0],
    ]);
    expect(criticalPath(schedule)).toEqual({ items: [0, 1, 3, 6, 7], links: [0, 2, 5, 8] });
    expect(endDay(schedule)).toBe(MONDAY + 18);
  });

  it('of a network with all four types and lags', () => {
    // A 5; B 4, SS+2 with A; C 6, FS-1 after A; D 3, FF+2 with B; E 2, SF+9 with A, and FS after D.
    const links: SomeLink[] = [
      [0, 1, 'SS', 2],
      [0, 2, 'FS', -1],
      [1, 3, 'FF', 2],
      [0, 4, 'SF', 9],
      [3, 4, 'FS', 0],
    ];
    const schedule = scheduleNetwork(aNetwork(lasting(5, 4, 6, 3, 2), links, EVERY_DAY), SOON);
    // B from 2 to 6; C from 4 to 10; D ends at 8 at least; E ends at 9 at least, and starts at 8.
    expect(table(schedule)).toEqual([
      [0, 5, 0, 5, 0, 0],
      [2, 6, 2, 6, 0, 0],
      [4, 10, 4, 10, 0, 0],
      [5, 8, 5, 8, 0, 0],
      [8, 10, 8, 10, 0, 0],
    ]);
    expect([0, 1, 2, 3, 4].filter((link) => isDriving(schedule, link))).toEqual([0, 1, 2, 4]);
  });

  it('of a ladder: start-to-start and finish-to-finish between the same two', () => {
    const links: SomeLink[] = [
      [0, 1, 'SS', 1],
      [0, 1, 'FF', 1],
    ];
    // Painting 3 keeps a day behind plastering 10: it ends last, and is held by the finish, not by the start.
    const schedule = scheduleNetwork(aNetwork(lasting(10, 3), links, EVERY_DAY), SOON);
    expect(table(schedule)).toEqual([
      [0, 10, 0, 10, 0, 0],
      [8, 11, 8, 11, 0, 0],
    ]);
    expect(criticalPath(schedule)).toEqual({ items: [0, 1], links: [1] });
  });

  it('of links over a weekend and a day off', () => {
    // 3 days from Wednesday; then 4 from Monday, where the second Thursday is off.
    const network = aNetwork([{ lasts: 3 }, { lasts: 4 }], [[0, 1]]);
    const schedule = scheduleNetwork(network, { ...SOON, start: day(MONDAY + 2) });
    const days = [0, 1].map((item) => {
      const start = schedule.earlyStarts[item]!;
      return daysBetween(network, start, start + network.durations[item]!);
    });
    expect(days).toEqual([
      { first: MONDAY + 2, last: MONDAY + 4 },
      { first: MONDAY + 7, last: MONDAY + 11 },
    ]);
  });
});

describe('a schedule', () => {
  it('keeps planned starts where it is asked to', () => {
    const network = aNetwork(
      [
        { start: MONDAY + 1, lasts: 2 },
        { start: MONDAY + 2, lasts: 1 },
        { start: MONDAY + 9, end: MONDAY + 9 },
      ],
      [[0, 1]],
      EVERY_DAY,
    );
    expect(table(scheduleNetwork(network, { ...SOON, keepsPlannedStarts: true }))).toEqual([
      [1, 3, 7, 9, 6, 0],
      [3, 4, 9, 10, 6, 6],
      [9, 10, 9, 10, 0, 0],
    ]);
  });

  it('counts late dates from a target, which may be out of reach', () => {
    const network = aNetwork(lasting(2, 3, 1), [[0, 1]], EVERY_DAY);
    const late = scheduleNetwork(network, { ...SOON, target: day(MONDAY + 2) });
    expect(table(late)).toEqual([
      [0, 2, -2, 0, -2, 0],
      [2, 5, 0, 3, -2, 0],
      [0, 1, 2, 3, 2, 4],
    ]);
    expect([0, 1, 2].filter((item) => isCritical(late, item))).toEqual([0, 1]);
    expect(scheduleNetwork(network, { ...SOON, target: day(MONDAY + 9) }).leastFloat).toBe(5);
  });

  it('sets apart what is done, in a cycle or without a duration, and says whose dates that makes too good', () => {
    //  done > 1 > undated > 3,   cycle 4 <> 5 > 6
    const network = aNetwork(
      [{ done: true, lasts: 9 }, { lasts: 2 }, {}, { lasts: 1 }, { lasts: 1 }, { lasts: 1 }, { lasts: 3 }],
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [4, 5],
        [5, 4],
        [5, 6],
      ],
      EVERY_DAY,
    );
    const schedule = scheduleNetwork(network, SOON);
    expect([...network.states]).toEqual([1, 0, 3, 0, 2, 2, 0]);
    expect([...schedule.earlyStarts].map((start) => start !== UNKNOWN)).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect([...schedule.unknownBefore]).toEqual([0, 0, 0, 1, 0, 0, 1]);
    expect([...schedule.unknownAfter]).toEqual([0, 1, 0, 0, 0, 0, 0]);
    expect(endDay(schedule)).toBe(MONDAY + 2);
  });

  it('has no end where nothing is scheduled', () => {
    const schedule = scheduleNetwork(aNetwork([{}], []), SOON);
    expect(endDay(schedule)).toBeNull();
    expect([...schedule.totalFloats, schedule.leastFloat]).toEqual([UNKNOWN, UNKNOWN]);
    expect(criticalPath(schedule)).toEqual({ items: [], links: [] });
  });

  it('lets a milestone fall at the close of its day', () => {
    const network = aNetwork([{ start: MONDAY + 1, lasts: 0 }, { lasts: 1 }], [[0, 1]], EVERY_DAY);
    const schedule = scheduleNetwork(network, { ...SOON, keepsPlannedStarts: true });
    expect(daysBetween(network, schedule.earlyStarts[0]!, schedule.earlyStarts[0]!).last).toBe(MONDAY + 1);
    expect(workDayAt(network.calendar, schedule.earlyStarts[1]!)).toBe(MONDAY + 2);
  });
});

describe('a schedule of any sound network', () => {
  const naive = (items: readonly SomeItem[], keepsPlannedStarts: boolean) =>
    items.map(({ start, lasts = 0 }) => ({
      // A milestone falls at the close of its day.
      release: workDaysBefore(OFFICE, day(keepsPlannedStarts && start ? start + (lasts === 0 ? 1 : 0) : MONDAY)),
      lasts,
    }));

  it('starts where things come to rest that are pushed day by day', () => {
    fc.assert(
      fc.property(soundWork, fc.boolean(), ({ items, links }, keepsPlannedStarts) => {
        const schedule = scheduleNetwork(aNetwork(items, links), { ...SOON, keepsPlannedStarts });
        const spans = naiveSchedule(naive(items, keepsPlannedStarts), links);
        expect([...schedule.earlyStarts]).toEqual(spans.map(({ first }) => first));
        expect(schedule.end - 1).toBe(naiveEnd(spans));
      }),
    );
  });

  it('has the floats that one finds by holding back item after item', () => {
    fc.assert(
      fc.property(soundWork, fc.boolean(), ({ items, links }, keepsPlannedStarts) => {
        const schedule = scheduleNetwork(aNetwork(items, links), { ...SOON, keepsPlannedStarts });
        const plan = naive(items, keepsPlannedStarts);
        const before = naiveSchedule(plan, links);
        const isLater = (spans: readonly NaiveSpan[]) => naiveEnd(spans) > naiveEnd(before);
        items.forEach((_, item) => {
          const movesOther = (spans: readonly NaiveSpan[]) =>
            isLater(spans) || spans.some(({ first }, at) => at !== item && first !== before[at]!.first);
          expect(schedule.totalFloats[item]).toBe(naiveFloat(plan, links, item, isLater));
          expect(schedule.freeFloats[item]).toBe(naiveFloat(plan, links, item, movesOther));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has floats that a target changes by the same number of days throughout', () => {
    fc.assert(
      fc.property(soundWork, fc.integer({ min: -20, max: 40 }), ({ items, links }, away) => {
        const network = aNetwork(items, links, EVERY_DAY);
        const free = scheduleNetwork(network, SOON);
        const target = day(MONDAY + away);
        const bound = scheduleNetwork(network, { ...SOON, target });
        const shift = workDaysBefore(EVERY_DAY, target) + 1 - free.end;
        expect([...bound.totalFloats]).toEqual(Array.from(free.totalFloats, (float) => float + shift));
        items.forEach((_, item) => {
          expect(isCritical(bound, item)).toBe(isCritical(free, item));
          expect(bound.freeFloats[item]).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('has a path of critical items that ends with the whole', () => {
    fc.assert(
      fc.property(soundWork, ({ items, links }) => {
        const schedule = scheduleNetwork(aNetwork(items, links), SOON);
        const path = criticalPath(schedule);
        const last = path.items.at(-1)!;
        expect(schedule.earlyStarts[last]! + items[last]!.lasts!).toBe(schedule.end);
        expect(path.items.every((item) => isCritical(schedule, item))).toBe(true);
        expect(path.links.map((link) => links[link]!.slice(0, 2))).toEqual(
          path.links.map((_, at) => path.items.slice(at, at + 2)),
        );
      }),
    );
  });
});
