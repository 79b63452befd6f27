import fc from 'fast-check';
import { percentile } from '../../../src/domain/delivery/percentile';

describe('a percentile', () => {
  it('is a value that occurred, by nearest rank', () => {
    const days = [1, 2, 2, 3, 4, 5, 8, 13, 21, 34];
    expect([0.5, 0.7, 0.85, 0.95, 1].map((share) => percentile(days, share))).toEqual([4, 8, 21, 34, 34]);
    expect(percentile([7], 0.5)).toBe(7);
  });

  it('of nothing is unknown', () => {
    expect(percentile([], 0.85)).toBeNull();
  });

  it('is the smallest value that the share does not exceed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.constantFrom(0.5, 0.7, 0.85, 0.95), (days, share) => {
        const found = percentile(days, share) ?? -1;
        const within = (limit: number) => days.filter((one) => one <= limit).length / days.length;
        expect(days).toContain(found);
        expect(within(found)).toBeGreaterThanOrEqual(share - 1e-9);
        expect(Math.max(0, ...days.filter((one) => one < found).map(within))).toBeLessThan(share);
      }),
    );
  });
});
