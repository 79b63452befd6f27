import fc from 'fast-check';
import type { RollUpRule } from '../../../src/domain/field-mapping/field-choices';
import { rollUpRules } from '../../../src/domain/field-mapping/field-choices';
import { rollUpNumbers } from '../../../src/domain/field-mapping/roll-up-numbers';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { aFact, aSource, points, someNumberedIssues, under } from '../../builders/facts';

const field = 'customfield_1';
const worth = (value: number) => ({ numbers: { [field]: value } });

function rolled(rule: RollUpRule, issues: readonly IssueFact[], isVisible: ((at: number) => boolean) | null = null) {
  const forest = growForest([aSource('1', issues, isVisible)]);
  const { own, below, unweighted } = rollUpNumbers(forest, rollUp(forest), field, rule);
  const of = (id: number) => {
    const node = forest.nodeOfId.get(id) ?? -1;
    return { own: own[node], below: below[node], unweighted: unweighted[node] };
  };
  return of;
}

/** Epic 1 over stories 2 (worth 4, 3 points), 3 (worth 10, 1 point) and 4 (worth 7, no points). */
const epic = [
  aFact(1, { level: 1, ...worth(5) }),
  aFact(2, { ...under(1), ...worth(4), points: points(3) }),
  aFact(3, { ...under(1), ...worth(10), points: points(1) }),
  aFact(4, { ...under(1), ...worth(7) }),
  aFact(5, under(1)),
];

describe('rolling a number field up', () => {
  it.each([
    ['sum', 21, 0],
    ['mean', 7, 0],
    ['weighted-mean', 5.5, 1],
    ['min', 4, 0],
    ['max', 10, 0],
  ] as const)('gives the %s of what is below, beside the own value', (rule, below, unweighted) => {
    expect(rolled(rule, epic)(1)).toEqual({ own: 5, below, unweighted });
  });

  it.each(rollUpRules)('knows nothing where no issue below has a value: %s', (rule) => {
    const of = rolled(rule, [aFact(1, { level: 1, ...worth(0) }), aFact(2, { ...under(1), points: points(1) })]);
    expect(of(1)).toEqual({ own: 0, below: Number.NaN, unweighted: 0 });
    expect(of(2).own).toBeNaN();
  });

  it('counts each piece of work once: an own value only where there is none below', () => {
    const of = rolled('sum', [...epic, aFact(9, { level: 2 }), { ...epic[0]!, ...under(9) }].slice(1));
    expect(of(9).below).toBe(21);
    const childless = rolled('sum', [aFact(9, { level: 2 }), aFact(1, { level: 1, ...under(9), ...worth(5) })]);
    expect(childless(9).below).toBe(5);
  });

  it('weighs by the points of the issue, those below it where there are any', () => {
    const of = rolled('weighted-mean', [
      aFact(9, { level: 2 }),
      aFact(1, { level: 1, ...under(9), ...worth(10), points: points(100) }),
      aFact(2, { ...under(1), points: points(1) }),
      aFact(3, { level: 1, ...under(9), ...worth(2), points: points(3) }),
    ]);
    expect(of(9).below).toBe((10 * 1 + 2 * 3) / 4);
  });

  it('has no weighted mean where all weights are unknown or nothing', () => {
    const of = rolled('weighted-mean', [
      aFact(1, { level: 1 }),
      aFact(2, { ...under(1), ...worth(4) }),
      aFact(3, { ...under(1), ...worth(4), points: points(0) }),
    ]);
    expect(of(1)).toEqual({ own: Number.NaN, below: Number.NaN, unweighted: 1 });
  });

  it('knows nothing of what the viewer may not see', () => {
    const of = rolled('sum', epic, (at) => epic[at]?.id !== 3);
    expect(of(1).below).toBe(11);
  });

  it('is for every issue what its definition says, whatever hangs where', () => {
    fc.assert(
      fc.property(someTrees, fc.constantFrom(...rollUpRules), (issues, rule) => {
        const forest = growForest([aSource('1', issues)]);
        const parentOf = [...forest.parent];
        const { carriesPoints, pointsBelow } = rollUp(forest);
        const { below } = rollUpNumbers(forest, rollUp(forest), field, rule);
        const values = issues.map(({ numbers }) => numbers[field]);
        const carriers = (node: number): number[] =>
          parentOf.flatMap((parent, child) => {
            if (parent !== node) return [];
            const deeper = carriers(child);
            return deeper.length > 0 || values[child] === undefined ? deeper : [child];
          });
        const weights = (node: number) => (carriesPoints[node] ? issues[node]!.points! : pointsBelow[node]!);
        issues.forEach((_, node) => {
          const found = carriers(node).map((at) => [values[at]!, weights(at)] as const);
          // Rounded: the order of additions is not part of the definition.
          expect(rounded(below[node]!)).toBe(rounded(expected(rule, found)));
        });
      }),
    );
  });
});

/** Parents come before their children: what the definition says of loops is told elsewhere. */
const someTrees = someNumberedIssues.map((issues) =>
  issues.map((issue) => ({ ...issue, parent: (issue.parent?.id ?? issue.id) < issue.id ? issue.parent : null })),
);

function expected(rule: RollUpRule, found: readonly (readonly [value: number, weight: number])[]): number {
  const values = found.map(([value]) => value);
  if (values.length === 0) return Number.NaN;
  const sum = values.reduce((a, b) => a + b, 0);
  const weighted = found.filter(([, weight]) => !Number.isNaN(weight));
  const weight = weighted.reduce((total, [, one]) => total + one, 0);
  const results: Record<RollUpRule, number> = {
    sum,
    mean: sum / values.length,
    'weighted-mean':
      weight === 0 ? Number.NaN : weighted.reduce((total, [value, one]) => total + value * one, 0) / weight,
    min: Math.min(...values),
    max: Math.max(...values),
  };
  return results[rule];
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6 + 0;
