import fc from 'fast-check';
import type { Leave, WorkingWeek } from '../../src/domain/capacity/capacity-records';
import { day } from './facts';

/** A Monday: 1 June 2026. */
export const monday = day(20_605);

export const aWeek = (rest: Partial<WorkingWeek> = {}): WorkingWeek => ({
  name: 'Office',
  hours: [8, 8, 8, 8, 8, 0, 0],
  holidays: [],
  ...rest,
});

export const aLeave = (first: number, last: number, percent = 100): Leave => ({
  first: day(first),
  last: day(last),
  percent,
});

const someDay = fc.integer({ min: monday - 10, max: monday + 60 });

/** Any week, one without a single work day among them. */
export const someWeek: fc.Arbitrary<WorkingWeek> = fc.record({
  name: fc.constant('Any'),
  hours: fc.array(fc.constantFrom(0, 0, 4, 7.5, 8), { minLength: 7, maxLength: 7 }),
  holidays: fc.array(
    someDay.map((value) => ({ day: day(value), name: '' })),
    { maxLength: 6 },
  ),
});

export const someLeave: fc.Arbitrary<Leave[]> = fc.array(
  fc
    .tuple(someDay, fc.nat(9), fc.integer({ min: 1, max: 100 }))
    .map(([first, more, percent]) => aLeave(first, first + more, percent)),
  { maxLength: 5 },
);
