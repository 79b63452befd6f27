import fc from 'fast-check';
import { sourceOf } from '../../../src/domain/hierarchy/forest';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { itemsBehind } from '../../../src/domain/progress/figure-items';
import { sumFigures } from '../../../src/domain/progress/sum-figures';
import { aFact, aForest, aSource, day, instant, someIssues, under } from '../../builders/facts';

const today = day(19_030);
const grounds = { today, addedSince: instant(0), waits: null, loads: null };

describe('the issues behind a figure', () => {
  it('are as many as it counts, each once, and state the days that it states', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        const forest = growForest([aSource('1', issues)]);
        const rolled = rollUp(forest);
        const nodes = Array.from({ length: forest.size }, (_, node) => node);
        const scope = { counted: nodes, measured: nodes };
        const figures = sumFigures(forest, rolled, scope, today);
        const behind = (figure: Parameters<typeof itemsBehind>[3]) =>
          itemsBehind(forest, rolled, scope, figure, grounds);
        expect(behind('issues')).toEqual(nodes);
        for (const category of ['done', 'inProgress', 'toDo', 'unknown'] as const) {
          expect(behind(category)).toHaveLength(figures.issues[category]);
        }
        expect(behind('late')).toHaveLength(figures.late);
        expect(behind('unestimated')).toHaveLength(figures.unestimated);
        expect(behind('points')).toHaveLength(figures.points?.estimatedIssues ?? 0);
        const own = (node: number) => sourceOf(forest, node);
        for (const node of behind('start')) expect(own(node).source.facts.starts[own(node).at]).toBe(figures.start);
        for (const node of behind('due')) expect(own(node).source.facts.dues[own(node).at]).toBe(figures.due);
        expect(behind('start').length > 0).toBe(figures.start !== null);
        expect(behind('due').length > 0).toBe(figures.due !== null);
      }),
    );
  });

  it('name every issue that states the earliest start', () => {
    const forest = aForest(
      aFact(1, { start: day(19_005) }),
      aFact(2, { start: day(19_001) }),
      aFact(3),
      aFact(4, { ...under(3), start: day(19_001) }),
    );
    const all = [0, 1, 2, 3];
    const found = itemsBehind(forest, rollUp(forest), { counted: all, measured: all }, 'start', grounds);
    expect(found).toEqual([1, 3]);
  });
});
