import fc from 'fast-check';
import { nodesOfProject, OUTSIDE } from '../../../src/domain/hierarchy/forest';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import {
  childrenOfOutside,
  itemsOfProject,
  outsideParents,
  parentsElsewhere,
  withoutParent,
} from '../../../src/domain/hierarchy/items';
import { descendantsOf, leavesOf } from '../../../src/domain/hierarchy/below';
import { aFact, aForest, aSource, someIssues, under } from '../../builders/facts';

const strategy = [aFact(1, { level: 2 }), aFact(2, { level: 1, ...under(1) })];
const delivery = [
  aFact(10, { level: 1, ...under(1) }),
  aFact(11, under(10)),
  aFact(12, under(2)),
  aFact(13),
  aFact(14, under(99)),
];
const forest = growForest([aSource('1', strategy), aSource('2', delivery)]);
const nodeOf = (id: number) => forest.nodeOfId.get(id);
const items = (projectId: string) =>
  itemsOfProject(forest, nodesOfProject(forest, projectId), projectId).map(({ node, depth, itemsBelow }) => [
    node,
    depth,
    itemsBelow,
  ]);

describe('items of a project', () => {
  it('lists initiatives with the epics below them, of other projects too', () => {
    expect(items('1')).toEqual([
      [nodeOf(1), 0, 2],
      [nodeOf(2), 1, 0],
      [nodeOf(10), 1, 0],
    ]);
  });

  it('starts a tree at an epic whose initiative is in another project', () => {
    expect(items('2')).toEqual([[nodeOf(10), 0, 0]]);
  });

  it('lists every item of the project exactly once, whatever the parents say', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        const any = aForest(...issues);
        const nodes = nodesOfProject(any, '1');
        const listed = itemsOfProject(any, nodes, '1').map(({ node }) => node);
        const wanted = issues.flatMap(({ level }, node) => (level >= 1 ? [node] : []));
        expect([...listed].sort((a, b) => a - b)).toEqual(wanted);
      }),
    );
  });
});

describe('issues of a project', () => {
  const nodes = nodesOfProject(forest, '2');

  it('belong to epics of other projects', () => {
    expect(parentsElsewhere(forest, nodes, '2')).toEqual([nodeOf(2)]);
  });

  it('belong to parents that cannot be opened', () => {
    expect(outsideParents(forest, nodes).map((at) => forest.outsideKeys[at])).toEqual(['ABC-99']);
  });

  it('belong to parents that cannot be opened in whichever project they are', () => {
    const also = [aFact(20, under(99)), aFact(21, under(98)), aFact(22, under(20))];
    const wide = growForest([aSource('2', delivery), aSource('3', also)]);
    const children = childrenOfOutside(wide).map((nodes, at) => [wide.outsideKeys[at], nodes]);
    const of = (...ids: number[]) => ids.map((id) => wide.nodeOfId.get(id));
    expect(Object.fromEntries(children)).toEqual({
      'ABC-1': of(10),
      'ABC-2': of(12),
      'ABC-99': of(14, 20),
      'ABC-98': of(21),
    });
  });

  it('belong to exactly one such parent each, whatever the parents say', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        const any = aForest(...issues);
        const expected = any.outsideKeys.map((_, outside) =>
          [...any.parent.keys()].filter((node) => any.parent[node] === OUTSIDE && any.outsideAt[node] === outside),
        );
        expect(childrenOfOutside(any)).toEqual(expected);
        expect(expected.every((children) => children.length > 0)).toBe(true);
      }),
    );
  });

  it('belong to nothing', () => {
    expect(withoutParent(forest, nodes)).toEqual([nodeOf(13)]);
  });
});

describe('below an issue', () => {
  const deep = aForest(
    aFact(1, { level: 1 }),
    aFact(2, under(1)),
    aFact(3, { ...under(2), level: -1 }),
    aFact(4, under(1)),
  );

  it('are its descendants without itself', () => {
    expect(descendantsOf(deep, [0])).toEqual([1, 3, 2]);
  });

  it('are leaves: those without children', () => {
    expect(leavesOf(deep, 0)).toEqual([3, 2]);
  });
});
