import fc from 'fast-check';
import { scopeGrowth } from '../../../src/domain/health/scope-growth';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { NO_MINUTE, type IssueFact } from '../../../src/domain/site-index/issue-facts';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { aFact, aForest, aSource, instant, points, someIssues, under } from '../../builders/facts';

/** The end of day 19,020, in UTC. */
const since = instant(19_021 * 86_400_000 - 1);
const before = { created: since };
const after = { created: instant(since + 1) };

const growthOf = (forest: ReturnType<typeof aForest>) => {
  const nodes = Array.from({ length: forest.size }, (_, node) => node);
  return scopeGrowth(forest, rollUp(forest), { counted: nodes, measured: nodes }, since);
};

describe('the growth of a scope', () => {
  it('is what came after the last moment of a day, of what was there then', () => {
    expect(growthOf(aForest(aFact(1, before), aFact(2, before), aFact(3, after)))).toEqual({
      by: 'issues',
      added: 1,
      before: 2,
    });
  });

  it('is counted in points where what was there carries any, each piece of work once', () => {
    const epic = aFact(1, { ...before, level: 1, points: points(90) });
    const child = aFact(2, { ...before, ...under(1), points: points(8) });
    const added = aFact(3, { ...after, ...under(1), points: points(2) });
    expect(growthOf(aForest(epic, child, added, aFact(4, after)))).toEqual({ by: 'points', added: 2, before: 8 });
    expect(growthOf(aForest(aFact(1, before), added))).toEqual({ by: 'issues', added: 1, before: 1 });
  });

  it('is unknown where creation is unknown of a single issue', () => {
    const source = aSource('1', [aFact(1, before), aFact(2, before)]);
    const facts = { ...source.facts, created: Int32Array.of(1, NO_MINUTE) };
    expect(growthOf(growForest([{ ...source, facts }]))).toBeNull();
  });

  it('is what counting one by one gives', () => {
    const naive = (issues: readonly IssueFact[]) => {
      const isNew = ({ created }: IssueFact) => created > since;
      return { added: issues.filter(isNew).length, before: issues.filter((issue) => !isNew(issue)).length };
    };
    fc.assert(
      fc.property(someIssues, (issues) => {
        const unestimated = issues.map((issue) => ({ ...issue, points: null }));
        expect(growthOf(aForest(...unestimated))).toEqual({ by: 'issues', ...naive(issues) });
      }),
    );
  });
});
