import fc from 'fast-check';
import { nestItems, type NestedItem } from '../../../../static/views/items/nest-items';
import { item } from '../../builders/rows';

const keys = (nested: readonly NestedItem[]): unknown[] =>
  nested.map(({ item: { issue }, below }) => (below.length === 0 ? issue.key : [issue.key, ...keys(below)]));

describe('nestItems', () => {
  it('hangs each item on the last shallower one before it', () => {
    const items = [item(1), item(2, { depth: 1 }), item(3, { depth: 1 }), item(4, { depth: 2 }), item(5)];
    expect(keys(nestItems(items))).toEqual([['ABC-1', 'ABC-2', ['ABC-3', 'ABC-4']], 'ABC-5']);
  });

  it('loses no item even where a level is left out or the first is not at the top', () => {
    const depths = fc.array(fc.nat(4), { maxLength: 30 });
    fc.assert(
      fc.property(depths, (list) => {
        const items = list.map((depth, number) => item(number, { depth }));
        expect(keys(nestItems(items)).flat(Infinity)).toEqual(items.map(({ issue }) => issue.key));
      }),
    );
  });
});
