import fc from 'fast-check';
import type { HealthDimension } from '../../../src/domain/health/health';
import { healthDimensions } from '../../../src/domain/health/health';
import { healthStates, worstOf, type HealthState } from '../../../src/domain/health/health-state';
import {
  isInForce,
  isUntil,
  overridable,
  settableStates,
  shownHealth,
  type HealthOverride,
} from '../../../src/domain/health/override';
import { day, instant } from '../../builders/facts';

const today = day(19_030);
const override = (of: HealthOverride['of'], state: HealthOverride['state']): HealthOverride => ({
  of,
  state,
  reason: 'Because.',
  until: today,
  by: 'somebody',
  at: instant(0),
  version: 1,
});
const computed = (states: Partial<Record<HealthDimension, HealthState>> = {}) => ({
  dimensions: {
    schedule: 'unknown',
    scope: 'unknown',
    dependencies: 'unknown',
    dataQuality: 'unknown',
    capacity: 'unknown',
    ...states,
  } as const,
});

describe('health that is set by hand', () => {
  it('counts to the end of its last day', () => {
    expect(isInForce({ until: today }, today)).toBe(true);
    expect(isInForce({ until: today }, day(19_031))).toBe(false);
  });

  it('lasts from the present day to 90 days on at most', () => {
    expect([-1, 0, 90, 91].map((days) => isUntil(day(today + days), today))).toEqual([false, true, true, false]);
  });

  it('takes the place of a dimension, and the whole follows', () => {
    const { state, dimensions } = shownHealth(computed({ schedule: 'danger', scope: 'attention' }), [
      override('schedule', 'good'),
      override('capacity', 'attention'),
    ]);
    expect(dimensions).toMatchObject({ schedule: 'good', scope: 'attention', capacity: 'attention' });
    expect(state).toBe('attention');
  });

  it('takes the place of the whole, whatever its dimensions say', () => {
    const { state, dimensions } = shownHealth(computed({ schedule: 'danger' }), [override('whole', 'good')]);
    expect([state, dimensions.schedule]).toEqual(['good', 'danger']);
  });

  it('changes nothing else', () => {
    const someState = fc.constantFrom(...healthStates);
    const someStates = fc.record({
      schedule: someState,
      scope: someState,
      dependencies: someState,
      dataQuality: someState,
      capacity: someState,
    });
    const someOverride = fc
      .tuple(fc.constantFrom(...overridable), fc.constantFrom(...settableStates))
      .map(([of, state]) => override(of, state));
    fc.assert(
      fc.property(someStates, fc.uniqueArray(someOverride, { selector: ({ of }) => of }), (states, overrides) => {
        const { state, dimensions } = shownHealth({ dimensions: states }, overrides);
        const isSet = (of: HealthOverride['of']) => overrides.some((one) => one.of === of);
        for (const name of healthDimensions) if (!isSet(name)) expect(dimensions[name]).toBe(states[name]);
        if (!isSet('whole')) expect(state).toBe(worstOf(Object.values(dimensions)));
      }),
    );
  });
});
