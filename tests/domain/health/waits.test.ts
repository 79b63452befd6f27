import fc from 'fast-check';
import { sourceOf } from '../../../src/domain/hierarchy/forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import { waitingNodes, waitsOf, type NodeLink } from '../../../src/domain/health/waits';
import { plannedSpan } from '../../../src/domain/dependencies/planned-span';
import { isLate } from '../../../src/domain/progress/sum-figures';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { aFact, aForest, day, someIssues } from '../../builders/facts';
import { EVERY_DAY } from '../../builders/network';

const today = day(19_030);
const FS = { kind: 'FS', lagDays: 0 } as const;
/** Nodes stand in the order of the issues: node n is issue n + 1. */
const after = (predecessor: number, successor: number): NodeLink => ({
  predecessor: predecessor - 1,
  successor: successor - 1,
  rule: FS,
});
const waits = (issues: readonly IssueFact[], links: readonly NodeLink[]) => {
  const forest = aForest(...issues);
  const { dependent, inConflict } = waitsOf(forest, rollUp(forest), links, today, EVERY_DAY);
  return { dependent: [...dependent].sort(), inConflict: [...inConflict].sort() };
};
const done = { category: 'done' } as const;

describe('what open issues wait for', () => {
  it('is in conflict where the successor is planned to start before the predecessor ends', () => {
    const first = aFact(1, { due: day(19_040) });
    expect(waits([first, aFact(2, { start: day(19_040) })], [after(1, 2)]).inConflict).toEqual([2]);
    expect(waits([first, aFact(2, { start: day(19_041) })], [after(1, 2)])).toEqual({ dependent: [2], inConflict: [] });
  });

  it('is in conflict where the predecessor is late, whatever the successor plans', () => {
    expect(waits([aFact(1, { due: day(19_029) }), aFact(2)], [after(1, 2)]).inConflict).toEqual([2]);
  });

  it('is in no conflict where either is done, and nothing is dependent that is done', () => {
    const late = { due: day(19_029) };
    expect(waits([aFact(1, { ...done, ...late }), aFact(2)], [after(1, 2)])).toEqual({
      dependent: [2],
      inConflict: [],
    });
    expect(waits([aFact(1, late), aFact(2, done)], [after(1, 2)])).toEqual({ dependent: [], inConflict: [] });
  });

  it('is in conflict in a cycle, also without any date', () => {
    const issues = [aFact(1), aFact(2), aFact(3), aFact(4)];
    const links = [after(1, 2), after(2, 3), after(3, 1), after(3, 4)];
    expect(waits(issues, links)).toEqual({ dependent: [1, 2, 3, 4], inConflict: [1, 2, 3] });
  });

  it('is what looking at each link by itself gives', () => {
    const someLinks = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 30 });
    fc.assert(
      fc.property(someIssues, someLinks, (issues, pairs) => {
        const forest = aForest(...issues);
        const rolled = rollUp(forest);
        // From lower to higher, so that no cycle comes about.
        const links = pairs.flatMap(([a, b]) => (a < b && b < issues.length ? [after(a + 1, b + 1)] : []));
        const isOpen = (node: number) => issues[node]?.category !== 'done';
        const span = (node: number) => {
          const { start, due } = plannedSpan(forest, rolled, node);
          return start && due && due.day < start.day ? { start: null, due: null } : { start, due };
        };
        const clashes = ({ predecessor, successor }: NodeLink) => {
          if (!isOpen(predecessor) || !isOpen(successor)) return false;
          const [{ due }, { start }] = [span(predecessor), span(successor)];
          return isLate(forest, rolled, predecessor, today) || (due !== null && start !== null && start.day <= due.day);
        };
        const ids = (found: readonly NodeLink[]) => new Set(found.map(({ successor }) => successor + 1));
        expect(waitsOf(forest, rolled, links, today, EVERY_DAY)).toEqual({
          dependent: ids(links.filter(({ successor }) => isOpen(successor))),
          inConflict: ids(links.filter(clashes)),
        });
      }),
    );
  });

  it('is found again in a part of the site, where that has the issue', () => {
    const part = aForest(aFact(7), aFact(2));
    const { inConflict } = waitingNodes(part, { dependent: new Set([2, 3]), inConflict: new Set([2, 3]) });
    const ids = [...inConflict].flatMap((mark, node) => {
      const { source, at } = sourceOf(part, node);
      return mark === 1 ? [source.facts.ids[at]] : [];
    });
    expect(ids).toEqual([2]);
  });
});
