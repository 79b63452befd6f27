import fc from 'fast-check';
import { isContradictory, isOpen, isOpenEpic, isOpenWithoutDue } from '../../../src/domain/health/health-items';
import { countItems } from '../../../src/domain/health/item-counts';
import { isAddedSince } from '../../../src/domain/health/scope-growth';
import type { Forest } from '../../../src/domain/hierarchy/forest';
import {
  childrenOf,
  everyNode,
  levelOf,
  nodesAtLevel,
  nodesOfProject,
  onlyAtLevel,
  projectIdOf,
} from '../../../src/domain/hierarchy/forest';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { changesBetween, daysMoved } from '../../../src/domain/overview/changes-between';
import { isLate, isUnestimated, sumFigures } from '../../../src/domain/progress/sum-figures';
import { aSource, day, instant, someIssues } from '../../builders/facts';

const today = day(19_030);
const addedSince = instant(19_021 * 86_400_000 - 1);

/** Issues of three sources, the first and the last of one project; some stand in two while they move, and some are hidden. */
const someForest: fc.Arbitrary<Forest> = fc.tuple(someIssues, fc.func(fc.nat(5))).map(([issues, placeOf]) =>
  growForest(
    ['1', '2', '1'].map((projectId, source) => {
      const own = issues.filter(({ id }) => [source, source + 2, source + 3].includes(placeOf(id)));
      return aSource(projectId, own, (at) => placeOf(own[at]?.key) !== 0);
    }),
  ),
);

const all = (forest: Forest): number[] => Array.from({ length: forest.size }, (_, node) => node);

/** Some nodes in any order, so that sources take turns. */
const someNodes = (forest: Forest) => fc.shuffledSubarray(all(forest));

describe('what is counted of many issues', () => {
  it('is what asking each of them by itself gives', () => {
    const someScope = someForest.chain((forest) =>
      fc.record({ forest: fc.constant(forest), nodes: someNodes(forest) }),
    );
    fc.assert(
      fc.property(someScope, ({ forest, nodes }) => {
        const rolled = rollUp(forest);
        const scope = { counted: nodes, measured: Uint32Array.from(nodes) };
        const count = (test: (node: number) => boolean) => nodes.filter(test).length;
        const figures = sumFigures(forest, rolled, scope, today);
        expect(figures.late).toBe(count((node) => isLate(forest, rolled, node, today)));
        expect(figures.unestimated).toBe(count((node) => isUnestimated(forest, rolled, node)));
        const hasOpenChild = (node: number) => [...childrenOf(forest, node)].some((child) => isOpen(forest, child));
        const contradictory = nodes.filter((node) => isContradictory(forest, node));
        for (const node of nodes.filter((one) => !isOpen(forest, one) && hasOpenChild(one)))
          expect(contradictory).toContain(node);
        const isBare = (node: number) => isOpenWithoutDue(forest, rolled, node);
        const { growth, ...items } = countItems(forest, rolled, scope, addedSince);
        const added = count((node) => isAddedSince(forest, node, addedSince));
        expect(items).toEqual({
          added,
          openWithoutDue: count(isBare),
          openEpics: count((node) => isOpenEpic(forest, node)),
          epicsWithoutDue: count((node) => isOpenEpic(forest, node) && isBare(node)),
          openStories: count((node) => isOpen(forest, node) && levelOf(forest, node) === 0),
          contradictions: contradictory.length,
        });
        if (growth?.by === 'issues') expect(growth).toEqual({ by: 'issues', added, before: nodes.length - added });
      }),
    );
  });
});

describe('the nodes of a forest', () => {
  it('are each in the project that it is of, in their order', () => {
    fc.assert(
      fc.property(someForest, (forest) => {
        expect([...everyNode(forest)]).toEqual(all(forest));
        for (const projectId of ['1', '2', '3'])
          expect([...nodesOfProject(forest, projectId)]).toEqual(
            all(forest).filter((node) => projectIdOf(forest, node) === projectId),
          );
      }),
    );
  });
});

describe('the nodes of one level', () => {
  it('are those whose own level it is, of all and of a list, in their order', () => {
    fc.assert(
      fc.property(someForest, fc.constantFrom(-1, 0, 1, 2), (forest, level) => {
        const isAtLevel = (node: number) => levelOf(forest, node) === level;
        expect(nodesAtLevel(forest, level)).toEqual(all(forest).filter(isAtLevel));
        const some = all(forest)
          .filter((node) => node % 3 > 0)
          .reverse();
        expect(onlyAtLevel(forest, some, level)).toEqual(some.filter(isAtLevel));
      }),
    );
  });
});

describe('what became of issues', () => {
  it('is what asking each of them on both days gives', () => {
    fc.assert(
      fc.property(someForest, someForest, (before, after) => {
        const then = { forest: before, rolled: rollUp(before), today: day(19_010) };
        const now = { forest: after, rolled: rollUp(after), today };
        const lists = changesBetween(then, now);
        const idAt = (node: number) =>
          after.sources[after.sourceAt[node] ?? 0]?.facts.ids[after.factAt[node] ?? 0] ?? 0;
        const select = (test: (node: number, was: number | undefined) => boolean) =>
          all(after).filter((node) => test(node, before.nodeOfId.get(idAt(node))));
        const moved = (node: number, was?: number) => (was === undefined ? 0 : (daysMoved(then, was, now, node) ?? 0));
        expect(lists).toEqual({
          added: select((_, was) => was === undefined),
          finished: select((node, was) => !isOpen(after, node) && (was === undefined || isOpen(before, was))),
          newlyLate: select(
            (node, was) =>
              isLate(after, now.rolled, node, now.today) &&
              (was === undefined || !isLate(before, then.rolled, was, then.today)),
          ),
          movedLater: select((node, was) => moved(node, was) > 0),
          movedEarlier: select((node, was) => moved(node, was) < 0),
        });
      }),
    );
  });
});
