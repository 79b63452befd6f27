import fc from 'fast-check';
import { compareValues, nextSort } from '../../../../static/ui/treegrid/sort-order';

describe('compareValues', () => {
  it('puts unknown values last in both directions', () => {
    const values = [null, 3, null, 1];
    const sorted = (direction: 'ascending' | 'descending') =>
      [...values].sort((a, b) => compareValues(a, b, direction));
    expect(sorted('ascending')).toEqual([1, 3, null, null]);
    expect(sorted('descending')).toEqual([3, 1, null, null]);
  });

  it('reads numbers inside names as numbers', () => {
    expect(compareValues('ABC-9', 'ABC-10', 'ascending')).toBeLessThan(0);
  });

  it('takes no notice of upper and lower case', () => {
    expect(compareValues('apple', 'Apple', 'ascending')).toBe(0);
  });

  it('is a total order for numbers', () => {
    const value = fc.option(fc.integer());
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(Math.sign(compareValues(a, b, 'ascending'))).toBe(0 - Math.sign(compareValues(b, a, 'ascending')));
      }),
    );
  });
});

describe('nextSort', () => {
  it('begins with the direction that the column asks for', () => {
    expect(nextSort(null, 'late', 'descending')).toEqual({ column: 'late', direction: 'descending' });
  });

  it('turns the direction of the column that is sorted already', () => {
    const sort = { column: 'late', direction: 'descending' } as const;
    expect(nextSort(sort, 'late', 'descending')).toEqual({ column: 'late', direction: 'ascending' });
    expect(nextSort(sort, 'name', 'ascending')).toEqual({ column: 'name', direction: 'ascending' });
  });
});
