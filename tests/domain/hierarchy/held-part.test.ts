import fc from 'fast-check';
import { descendantsOf } from '../../../src/domain/hierarchy/below';
import { idOf } from '../../../src/domain/hierarchy/forest';
import { countHeld } from '../../../src/domain/hierarchy/held-part';
import { aFact, aForest, someIssues, under } from '../../builders/facts';

describe('how much of what is below an issue a place holds', () => {
  it('counts every issue below, sub-tasks of what it does not hold as well', () => {
    const forest = aForest(aFact(1, { level: 1 }), aFact(2, under(1)), aFact(3, under(1)), aFact(4, under(3)));
    const { held, below } = countHeld(forest, (node) => idOf(forest, node) !== 3);
    expect([held[0], below[0]]).toEqual([2, 3]);
    expect([held[2], below[2]]).toEqual([1, 1]);
  });

  it('is what one gets who follows the children of each', () => {
    // Without loops of parents, which Jira does not make.
    const issues = someIssues.map((all) =>
      all.map((issue) => ({ ...issue, parent: (issue.parent?.id ?? issue.id) < issue.id ? issue.parent : null })),
    );
    fc.assert(
      fc.property(issues, fc.integer({ min: 2, max: 4 }), (some, step) => {
        const forest = aForest(...some);
        const isHeld = (node: number) => idOf(forest, node) % step === 0;
        const { held, below } = countHeld(forest, isHeld);
        for (let node = 0; node < forest.size; node++) {
          const all = descendantsOf(forest, [node]);
          expect([held[node], below[node]]).toEqual([all.filter(isHeld).length, all.length]);
        }
      }),
    );
  });
});
