import { workLeft } from '../../../src/domain/capacity/work-left';

describe('work that is left', () => {
  it('is what Jira states', () => {
    expect(workLeft(28_800, 28_800, 18_000)).toBe(18_000);
    expect(workLeft(36_000, 40_000, 7_200)).toBe(7_200);
    expect(workLeft(null, 100, 7_200)).toBe(7_200);
    expect(workLeft(36_000, 6_000, 0)).toBe(0);
  });

  it('is the original estimate less what is spent where Jira states nothing', () => {
    expect(workLeft(36_000, 6_000, null)).toBe(30_000);
    expect(workLeft(36_000, null, null)).toBe(36_000);
    expect(workLeft(36_000, 36_000, null)).toBe(0);
  });

  it('is unknown, not zero, where neither says anything', () => {
    expect(workLeft(null, 100, null)).toBeNull();
    expect(workLeft(36_000, 40_000, null)).toBeNull();
  });
});
