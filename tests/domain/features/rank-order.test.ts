import fc from 'fast-check';
import { compareRanks, firstByRank } from '../../../src/domain/features/rank-order';

describe('the order of ranks', () => {
  it('is that of their text, with what has none last', () => {
    expect(['0|b:', null, '0|a:', '0|B:'].sort(compareRanks)).toEqual(['0|B:', '0|a:', '0|b:', null]);
  });
});

describe('the first of a ranked list', () => {
  const isOpen = (item: number) => item % 3 !== 0;

  it('are open ones before done ones, and stand in the order of the list', () => {
    expect(firstByRank([3, 1, 6, 2, 9, 4], 4, isOpen)).toEqual([3, 1, 2, 4]);
    expect(firstByRank([3, 1, 6, 2], 1, isOpen)).toEqual([1]);
  });

  it('are all where there is room, and never more than that', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.nat(60), (items, most) => {
        const first = firstByRank(items, most, isOpen);
        expect(first).toHaveLength(Math.min(most, items.length));
        expect(first).toEqual(items.filter((item) => first.includes(item)));
        const leavesOpen = items.some((item) => isOpen(item) && !first.includes(item));
        expect(leavesOpen && first.some((item) => !isOpen(item))).toBe(false);
      }),
    );
  });
});
