import { actionOf } from '../../../../static/ui/treegrid/keyboard';
import { linesOf, type TreeNode } from '../../../../static/ui/treegrid/tree';

const leaf = (id: string): TreeNode<string> => ({ id, row: id, isBranch: false, children: [] });
const roots: TreeNode<string>[] = [
  { id: 'a', row: 'a', isBranch: true, children: [leaf('a1'), leaf('a2')] },
  leaf('b'),
  { id: 'c', row: 'c', isBranch: true, children: [] },
];
const closed = linesOf(roots, new Set());
const open = linesOf(roots, new Set(['a', 'c']));

describe('the keys of a treegrid', () => {
  it('move down and up, and stay within the grid', () => {
    expect(actionOf('ArrowDown', closed, 0)).toEqual({ do: 'focus', index: 1 });
    expect(actionOf('ArrowUp', closed, 0)).toEqual({ do: 'focus', index: 0 });
    expect(actionOf('ArrowDown', closed, 2)).toEqual({ do: 'focus', index: 2 });
  });

  it('jump to the first and the last line', () => {
    expect(actionOf('Home', open, 3)).toEqual({ do: 'focus', index: 0 });
    expect(actionOf('End', open, 0)).toEqual({ do: 'focus', index: 4 });
    expect(actionOf('PageDown', open, 0)).toEqual({ do: 'focus', index: 4 });
  });

  it('open a closed branch on the right arrow, and then go to its first child', () => {
    expect(actionOf('ArrowRight', closed, 0)).toEqual({ do: 'turn', id: 'a' });
    expect(actionOf('ArrowRight', open, 0)).toEqual({ do: 'focus', index: 1 });
  });

  it('do not leave an open branch without children by the right arrow', () => {
    expect(actionOf('ArrowRight', open, 4)).toBeNull();
  });

  it('close an open branch on the left arrow, and go from a child to its parent', () => {
    expect(actionOf('ArrowLeft', open, 0)).toEqual({ do: 'turn', id: 'a' });
    expect(actionOf('ArrowLeft', open, 2)).toEqual({ do: 'focus', index: 0 });
  });

  it('leave a root that cannot be closed where it is', () => {
    expect(actionOf('ArrowLeft', closed, 1)).toBeNull();
  });

  it('open the line on Enter', () => {
    expect(actionOf('Enter', open, 1)).toEqual({ do: 'open', id: 'a1' });
  });

  it('leave every other key to the browser', () => {
    expect(actionOf('x', open, 0)).toBeNull();
    expect(actionOf('toString', open, 0)).toBeNull();
    expect(actionOf('Tab', open, 0)).toBeNull();
  });

  it('do nothing in an empty grid', () => {
    expect(actionOf('End', [], 0)).toBeNull();
    expect(actionOf('Enter', [], 0)).toBeNull();
  });
});
