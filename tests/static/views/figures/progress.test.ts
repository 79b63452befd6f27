import fc from 'fast-check';
import { issueCount, pointsTotal, shareDone } from '../../../../static/views/figures/progress';
import { counts, points } from '../../builders/rows';

describe('shareDone', () => {
  it('is unknown where there is nothing that could be done', () => {
    expect(shareDone(counts())).toBeNull();
  });

  it('never says 100 % while anything is left', () => {
    expect(shareDone(counts({ done: 999, toDo: 1 }))).toBe(0.99);
  });

  it('never says 0 % once anything is done', () => {
    expect(shareDone(counts({ done: 1, unknown: 999 }))).toBe(0.01);
  });

  it('is 0 and 1 at the two ends', () => {
    expect(shareDone(counts({ toDo: 3 }))).toBe(0);
    expect(shareDone(counts({ done: 3 }))).toBe(1);
  });

  it('stays between 0 and 1 for any counts', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), (done, toDo, unknown) => {
        const share = shareDone(counts({ done, toDo, unknown })) ?? 0;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('sums', () => {
  it('count issues and points of every category, unknown ones too', () => {
    expect(issueCount(counts({ toDo: 1, inProgress: 2, done: 3, unknown: 4 }))).toBe(10);
    expect(pointsTotal(points(3, 5))).toBe(8);
  });
});
