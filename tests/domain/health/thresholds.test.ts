import fc from 'fast-check';
import { defaultThresholds, healthChecks, isThreshold, stateOf } from '../../../src/domain/health/thresholds';
import type { Fraction } from '../../../src/domain/units';

describe('a threshold', () => {
  it('is reached by the share that equals it, whatever binary fractions make of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 1_000 }), (percent, times) => {
        const share = ((percent * times) / (100 * times)) as Fraction;
        expect(stateOf(share, { attention: percent, danger: 100 })).toBe('attention');
      }),
    );
    expect(stateOf(0.249 as Fraction, defaultThresholds.late)).toBe('attention');
    expect(stateOf(0.25 as Fraction, defaultThresholds.late)).toBe('danger');
  });

  it('says nothing of what is unknown', () => {
    expect(stateOf(null, { attention: 1, danger: 2 })).toBe('unknown');
  });

  it('is of whole percent, attention before danger', () => {
    expect(isThreshold('late', { attention: 1, danger: 100 })).toBe(true);
    for (const wrong of [
      { attention: 0, danger: 10 },
      { attention: 10, danger: 10 },
      { attention: 20, danger: 10 },
      { attention: 10, danger: 101 },
      { attention: 1.5, danger: 10 },
    ])
      expect(isThreshold('late', wrong)).toBe(false);
    for (const check of healthChecks) expect(isThreshold(check, defaultThresholds[check])).toBe(true);
  });

  it('of what can be booked is up to three times what can be worked', () => {
    expect(isThreshold('overload', { attention: 101, danger: 300 })).toBe(true);
    expect(isThreshold('overload', { attention: 101, danger: 301 })).toBe(false);
  });
});
