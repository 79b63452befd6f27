import fc from 'fast-check';
import { childrenOf } from '../../../src/domain/hierarchy/forest';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { sumFigures } from '../../../src/domain/progress/sum-figures';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { aFact, aForest, aSource, day, points, someIssues, under } from '../../builders/facts';

const today = day(19_030);
const all = (size: number) => Array.from({ length: size }, (_, node) => node);

function figuresOfAll(...issues: IssueFact[]) {
  const forest = aForest(...issues);
  const nodes = all(forest.size);
  return sumFigures(forest, rollUp(forest), { counted: nodes, measured: nodes }, today);
}

describe('points', () => {
  it('are unknown, not zero, when nothing is estimated', () => {
    expect(figuresOfAll(aFact(1), aFact(2)).points).toBeNull();
  });

  it('come from the children where any child has points, and from the parent otherwise', () => {
    const epic = aFact(1, { level: 1, points: points(8) });
    expect(figuresOfAll(epic, aFact(2, under(1)))).toMatchObject({ points: { toDo: 8, estimatedIssues: 1 } });
    const child = aFact(2, { ...under(1), points: points(3), category: 'done' });
    expect(figuresOfAll(epic, child, aFact(3, under(1)))).toMatchObject({
      points: { toDo: 0, done: 3, estimatedIssues: 1 },
    });
  });

  it('count zero as an estimate', () => {
    expect(figuresOfAll(aFact(1, { points: points(0) }))).toMatchObject({ points: { toDo: 0, estimatedIssues: 1 } });
  });
});

describe('late', () => {
  const late = (fact: Partial<IssueFact>) => figuresOfAll(aFact(1, fact)).late;

  it('is an issue that is not done and whose own due day has passed', () => {
    expect(late({ due: day(19_029) })).toBe(1);
    expect(late({ due: today })).toBe(0);
    expect(late({ due: day(19_029), category: 'done' })).toBe(0);
    expect(late({ due: day(19_029), category: 'unknown' })).toBe(1);
  });

  it('goes by the nearest of fix version and sprint where there is no own due day', () => {
    expect(late({ fixVersionDue: day(19_040), sprintDue: day(19_020) })).toBe(1);
    expect(late({ due: day(19_050), fixVersionDue: day(19_020) })).toBe(0);
  });

  it('goes by the latest due day below where nothing else is nearer', () => {
    const epic = aFact(1, { level: 1 });
    const children = [
      aFact(2, { ...under(1), due: day(19_010), category: 'done' }),
      aFact(3, { ...under(1), due: day(19_020), category: 'done' }),
    ];
    expect(figuresOfAll(epic, ...children).late).toBe(1);
    expect(figuresOfAll(epic, ...children, aFact(4, { ...under(1), due: day(19_040) })).late).toBe(0);
  });
});

describe('unestimated', () => {
  it('is an open story-level issue without points or time, own or below', () => {
    expect(figuresOfAll(aFact(1)).unestimated).toBe(1);
    expect(figuresOfAll(aFact(1, { category: 'done' })).unestimated).toBe(0);
    expect(figuresOfAll(aFact(1, { hasTimeEstimate: true })).unestimated).toBe(0);
    expect(figuresOfAll(aFact(1, { level: 1 })).unestimated).toBe(0);
    expect(figuresOfAll(aFact(1), aFact(2, { ...under(1), level: -1, hasTimeEstimate: true })).unestimated).toBe(0);
  });
});

/** The same figures from the definitions, slowly, over plain objects. */
function naive(issues: readonly IssueFact[]) {
  const childrenOfId = (id: number) => issues.filter(({ parent, id: own }) => parent?.id === id && own !== id);
  const below = (issue: IssueFact, met = new Set([issue.id])): IssueFact[] =>
    childrenOfId(issue.id).flatMap((child) => {
      if (met.has(child.id)) return [];
      met.add(child.id);
      return [child, ...below(child, met)];
    });
  const dueOf = (issue: IssueFact) => {
    if (issue.due !== null) return issue.due;
    const rolledUp = Math.max(...below(issue).map(({ due }) => due ?? -Infinity));
    return Math.min(
      issue.fixVersionDue ?? Infinity,
      issue.sprintDue ?? Infinity,
      rolledUp === -Infinity ? Infinity : rolledUp,
    );
  };
  const carriers = issues.filter(
    (issue) => issue.points !== null && below(issue).every((other) => other.points === null),
  );
  return {
    late: issues.filter((issue) => issue.category !== 'done' && dueOf(issue) < today).length,
    points: carriers.length === 0 ? null : carriers.reduce((sum, issue) => sum + (issue.points ?? 0), 0),
    unestimated: issues.filter(
      (issue) =>
        issue.level === 0 &&
        issue.category !== 'done' &&
        [issue, ...below(issue)].every((other) => other.points === null && !other.hasTimeEstimate),
    ).length,
  };
}

/** Jira has no loops; with one, "below" has no meaning to compare. */
function hasLoop(issues: readonly IssueFact[]): boolean {
  const parentOf = new Map(issues.map(({ id, parent }) => [id, parent?.id ?? undefined]));
  return issues.some(({ id }) => parentOf.get(id) !== id && reaches(parentOf, id));
}

function reaches(parentOf: Map<number, number | undefined>, id: number): boolean {
  let at = parentOf.get(id);
  for (let steps = 0; at !== undefined && steps <= parentOf.size; steps++) {
    if (at === id) return true;
    at = parentOf.get(at);
  }
  return false;
}

describe('roll-up of any site', () => {
  it('agrees with the definitions computed one by one', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        fc.pre(!hasLoop(issues));
        const figures = figuresOfAll(...issues);
        const expected = naive(issues);
        expect(figures.late).toBe(expected.late);
        expect(figures.unestimated).toBe(expected.unestimated);
        const sum =
          figures.points &&
          figures.points.toDo + figures.points.inProgress + figures.points.done + figures.points.unknown;
        expect(sum).toBe(expected.points);
      }),
    );
  });

  it('visits every issue exactly once, loops of parents included', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        const forest = aForest(...issues);
        expect([...forest.topDown].sort((a, b) => a - b)).toEqual(all(issues.length));
        const { toDo, inProgress, done, unknown } = figuresOfAll(...issues).issues;
        expect(toDo + inProgress + done + unknown).toBe(issues.length);
      }),
    );
  });

  it('is the same whichever issue is named first', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        fc.pre(!hasLoop(issues));
        expect(figuresOfAll(...[...issues].reverse())).toEqual(figuresOfAll(...issues));
      }),
    );
  });
});

describe('what the viewer may not see', () => {
  it('leaves no trace: the forest equals that of a site without it', () => {
    fc.assert(
      fc.property(someIssues, fc.func(fc.boolean()), (issues, mayRead) => {
        const visible = issues.filter(({ id }) => mayRead(id));
        const hidden = growForest([aSource('1', issues, (at) => mayRead(issues[at]?.id))]);
        const absent = aForest(...visible);
        const figures = (forest: typeof hidden) => {
          const nodes = all(forest.size);
          return sumFigures(forest, rollUp(forest), { counted: nodes, measured: nodes }, today);
        };
        expect(figures(hidden)).toEqual(figures(absent));
        expect([...hidden.outsideKeys].sort()).toEqual([...absent.outsideKeys].sort());
      }),
    );
  });

  it('keeps children whose parent is hidden, under the key that they name', () => {
    const issues = [aFact(1, { level: 1 }), aFact(2, under(1)), aFact(3, under(1))];
    const forest = growForest([aSource('1', issues, (at) => at > 0)]);
    expect(forest.size).toBe(2);
    expect(forest.outsideKeys).toEqual(['ABC-1']);
    expect(childrenOf(forest, 0)).toHaveLength(0);
  });

  it('counts an issue once that stands in two projects while it moves', () => {
    const forest = growForest([aSource('1', [aFact(1)]), aSource('2', [aFact(1), aFact(2)])]);
    expect(forest.size).toBe(2);
  });
});
