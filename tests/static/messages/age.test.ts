import fc from 'fast-check';
import { ageOf } from '../../../static/messages/age';

const minute = 60_000;

describe('ageOf', () => {
  it('counts whole minutes, then hours, then days', () => {
    expect(ageOf(0, 3 * minute + 59_999)).toEqual({ amount: 3, unit: 'minute' });
    expect(ageOf(0, 119 * minute)).toEqual({ amount: 1, unit: 'hour' });
    expect(ageOf(0, 49 * 60 * minute)).toEqual({ amount: 2, unit: 'day' });
  });

  it('has no number for less than a minute, nor for a moment ahead of the clock', () => {
    expect(ageOf(0, minute - 1)).toBeNull();
    expect(ageOf(5 * minute, 0)).toBeNull();
  });

  it('never gives a zero', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (since, now) => {
        expect(ageOf(since, now)?.amount ?? 1).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
