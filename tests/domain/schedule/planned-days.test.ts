import { nearestRelease, nearestSprintEnd } from '../../../src/domain/schedule/planned-days';
import { day } from '../../builders/facts';
import { context, instant } from '../../builders/history';

const { versionReleaseDays, sprints } = context;

describe('days that hang on versions and sprints', () => {
  it('takes the nearest release day', () => {
    expect(nearestRelease(['0', '1', '2'], versionReleaseDays)).toBe(19_005);
  });

  it('knows no day of versions that have none, or that are not known', () => {
    expect(nearestRelease(['3', '99'], versionReleaseDays)).toBeNull();
    expect(nearestRelease([], versionReleaseDays)).toBeNull();
  });

  it('takes the nearest end of a sprint that is not closed', () => {
    expect(nearestSprintEnd(['0', '1', '3'], sprints)).toBe(19_030);
    const open = new Map([...sprints, ['5', { end: day(19_001), completed: null }]] as const);
    expect(nearestSprintEnd(['0', '5'], open)).toBe(19_001);
  });

  it('plans nothing by closed sprints', () => {
    expect(nearestSprintEnd(['1', '2'], sprints)).toBeNull();
    expect(nearestSprintEnd(['9'], new Map([['9', { end: null, completed: instant(0) }]]))).toBeNull();
  });
});
