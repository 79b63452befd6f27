import fc from 'fast-check';
import { isOpen, linesOf, sortTree, turn, type TreeNode } from '../../../../static/ui/treegrid/tree';

const leaf = (id: string): TreeNode<string> => ({ id, row: id, isBranch: false, children: [] });
const branch = (id: string, children: TreeNode<string>[], isOpenAtFirst = false): TreeNode<string> => ({
  id,
  row: id,
  isBranch: true,
  isOpenAtFirst,
  children,
});

describe('linesOf', () => {
  const roots = [branch('a', [leaf('a1'), branch('a2', [leaf('a2x')])]), leaf('b')];

  it('shows only the roots while everything is closed', () => {
    expect(linesOf(roots, new Set()).map(({ id, expansion }) => [id, expansion])).toEqual([
      ['a', 'collapsed'],
      ['b', 'leaf'],
    ]);
  });

  it('tells level, place among siblings and parent of what an open branch shows', () => {
    expect(linesOf(roots, new Set(['a']))[2]).toEqual({
      id: 'a2',
      row: 'a2',
      level: 2,
      position: 2,
      siblings: 2,
      expansion: 'collapsed',
      parentId: 'a',
    });
  });

  it('keeps a branch inside a closed one out of view even where it is open itself', () => {
    expect(linesOf(roots, new Set(['a2'])).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('closes a branch that was open at first when it is turned', () => {
    const open = branch('a', [leaf('a1')], true);
    expect(isOpen(open, new Set())).toBe(true);
    expect(isOpen(open, turn(new Set(), 'a'))).toBe(false);
  });

  it('shows a branch whose children have not come yet as expanded', () => {
    expect(linesOf([branch('a', [])], new Set(['a']))[0]?.expansion).toBe('expanded');
  });
});

describe('turn', () => {
  it('gives back the former state when it is done twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (ids, id) => {
        const before = new Set(ids);
        expect(new Set(turn(turn(before, id), id))).toEqual(before);
      }),
    );
  });
});

describe('sortTree', () => {
  it('orders the siblings of every level and moves children with their parent', () => {
    const roots = [branch('a', [leaf('a1'), leaf('a2')], true), leaf('b')];
    const sorted = sortTree(roots, (a, b) => b.localeCompare(a));
    expect(linesOf(sorted, new Set()).map(({ id }) => id)).toEqual(['b', 'a', 'a2', 'a1']);
  });

  it('leaves the given tree as it was', () => {
    const roots = [leaf('a'), leaf('b')];
    sortTree(roots, (a, b) => b.localeCompare(a));
    expect(roots.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
