import { workLeft } from '../../../src/domain/capacity/work-left';

describe('work that is left', () => {
  it('is the original estimate less what is spent', () => {
    expect(workLeft(36_000, 6_000, 1_000)).toBe(30_000);
    expect(workLeft(36_000, null, null)).toBe(36_000);
    expect(workLeft(36_000, 36_000, 500)).toBe(0);
  });

  it('is what Jira states where more is spent than was estimated, or nothing was estimated', () => {
    expect(workLeft(36_000, 40_000, 7_200)).toBe(7_200);
    expect(workLeft(null, 100, 7_200)).toBe(7_200);
  });

  it('is unknown, not zero, where neither says anything', () => {
    expect(workLeft(null, 100, null)).toBeNull();
    expect(workLeft(36_000, 40_000, null)).toBeNull();
  });
});
