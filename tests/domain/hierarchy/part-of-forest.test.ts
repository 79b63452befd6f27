import fc from 'fast-check';
import { idOf } from '../../../src/domain/hierarchy/forest';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { partOfForest } from '../../../src/domain/hierarchy/part-of-forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { dueDayAt } from '../../../src/domain/progress/issue-rules';
import { dueOf, sumFigures } from '../../../src/domain/progress/sum-figures';
import { NO_DAY } from '../../../src/domain/site-index/issue-facts';
import { aSource, day, someIssues } from '../../builders/facts';

const today = day(20_000);

describe('a part of a forest', () => {
  it('has the figures of a forest that is grown of it alone', () => {
    fc.assert(
      fc.property(someIssues, fc.func(fc.boolean()), (issues, isIn) => {
        const forest = growForest([aSource('1', issues)]);
        const part = partOfForest(forest, (node) => isIn(idOf(forest, node)));
        const alone = growForest([aSource('1', issues, (at) => isIn(at + 1))]);
        const nodes = Array.from({ length: alone.size }, (_, node) => node);
        expect([...part.nodes].map((node) => idOf(forest, node))).toEqual(nodes.map((node) => idOf(alone, node)));
        expect(sumFigures(part, rollUp(part), { counted: part.nodes, measured: part.nodes }, today)).toEqual(
          sumFigures(alone, rollUp(alone), { counted: nodes, measured: nodes }, today),
        );
      }),
    );
  });
});

describe('the due day of an issue', () => {
  it('is the same with and without its source', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        const source = aSource('1', issues);
        const { facts } = source;
        const forest = growForest([source]);
        const rolled = rollUp(forest);
        for (let node = 0; node < forest.size; node++)
          expect(dueDayAt(facts, node, rolled.dueBelow[node])).toBe(dueOf(forest, rolled, node)?.day ?? NO_DAY);
      }),
    );
  });
});
