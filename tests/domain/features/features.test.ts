import fc from 'fast-check';
import { lastActivityOf, rollUpActivity, timeOf } from '../../../src/domain/features/activity';
import { blockersOf } from '../../../src/domain/features/blockers';
import { peopleOn, withoutAcceptance, withoutFixVersion } from '../../../src/domain/features/children';
import { descendantsOf } from '../../../src/domain/hierarchy/below';
import { sourceOf, type Forest } from '../../../src/domain/hierarchy/forest';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import type { Instant } from '../../../src/domain/units';
import { aFact, aForest, aSource, someIssues, under } from '../../builders/facts';

/** Whether an issue is its own ancestor. */
function isInLoop(forest: Forest, node: number): boolean {
  const met = new Set<number>();
  for (let at = forest.parent[node] ?? -1; at >= 0 && !met.has(at); at = forest.parent[at] ?? -1) {
    if (at === node) return true;
    met.add(at);
  }
  return false;
}

const EPIC = 0;
const epic = aFact(1, { level: 1 });
const done = { category: 'done' } as const;

describe('time of an epic', () => {
  const timeIn = (...issues: Parameters<typeof aForest>) => timeOf(rollUpActivity(aForest(epic, ...issues)), EPIC);

  it('is what is logged and what is left on it and below it', () => {
    expect(
      timeIn(aFact(2, { ...under(1), workSpent: 60, workLeft: 30 }), aFact(3, { ...under(2), workSpent: 5 })),
    ).toEqual({
      spent: 65,
      left: 30,
    });
  });

  it('takes an own estimate only where nothing below has one, and of done issues nothing is left', () => {
    const parent = aFact(2, { ...under(1), workLeft: 100 });
    expect(timeIn(parent, aFact(3, { ...under(2), workLeft: 30 }))).toEqual({ spent: null, left: 30 });
    expect(timeIn({ ...parent, ...done })).toEqual({ spent: null, left: 0 });
  });

  it('is unknown, not nothing, where any issue below was packed before it was kept', () => {
    const old = aSource('2', [aFact(2, { ...under(1), workLeft: 30 })]);
    const forest = growForest([aSource('1', [epic]), { ...old, facts: { ...old.facts, knowsActivity: false } }]);
    expect(timeOf(rollUpActivity(forest), EPIC)).toBeNull();
    expect(lastActivityOf(rollUpActivity(forest), EPIC)).toBeNull();
  });

  it('reaches everything above it, also where that hangs below a loop of parents', () => {
    const late = 60_000 + aFact(1).updated;
    const forest = aForest(
      aFact(3, under(27)),
      aFact(4, under(12)),
      aFact(12, under(4)),
      aFact(27, under(4)),
      aFact(32, { ...under(3), updated: late as Instant }),
    );
    const activity = rollUpActivity(forest);
    const lastOf = (id: number) => lastActivityOf(activity, forest.nodeOfId.get(id) ?? -1);
    expect([lastOf(3), lastOf(27), lastOf(4)]).toEqual([late, late, late]);
  });

  it('was last changed when the latest of it and everything below was', () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        const forest = aForest(...issues);
        const activity = rollUpActivity(forest);
        const minuteOf = (node: number) => {
          const { source, at } = sourceOf(forest, node);
          return source.facts.updated[at] ?? 0;
        };
        for (let node = 0; node < forest.size; node++) {
          const below = descendantsOf(forest, [node]);
          // Members of a loop of parents roll up into each other in one direction only.
          if ([node, ...below].some((one) => isInLoop(forest, one))) continue;
          const latest = Math.max(minuteOf(node), ...below.map(minuteOf));
          expect(lastActivityOf(activity, node)).toBe(latest * 60_000);
        }
      }),
    );
  });
});

describe('the children of an epic', () => {
  it('are worked on by whom open ones are assigned to, those with most of them first', () => {
    const assigned = (id: number, assignee: string | null, rest = {}) => aFact(id, { ...under(1), assignee, ...rest });
    const forest = aForest(
      epic,
      assigned(2, 'ann'),
      assigned(3, 'bob'),
      assigned(4, 'bob'),
      assigned(5, null),
      assigned(6, 'eve', done),
      aFact(7, { ...under(2), assignee: 'zoe' }),
    );
    expect(peopleOn(forest, EPIC)).toEqual(['bob', 'ann']);
  });

  it('lack a fix version where they are open and have none, as far as that is known', () => {
    const issues = [
      epic,
      aFact(2, under(1)),
      aFact(3, { ...under(1), hasFixVersion: true }),
      aFact(4, { ...under(1), ...done }),
    ];
    expect(withoutFixVersion(aForest(...issues), EPIC)).toBe(1);
    const source = aSource('1', issues);
    const old = growForest([{ ...source, facts: { ...source.facts, knowsActivity: false } }]);
    expect(withoutFixVersion(old, EPIC)).toBeNull();
    expect(peopleOn(growForest([{ ...source, facts: { ...source.facts, knowsWork: false } }]), EPIC)).toBeNull();
  });
});

describe('open children without acceptance text', () => {
  const child = (id: number, hasAcceptance: boolean | null, rest = {}) =>
    aFact(id, { ...under(1), hasAcceptance, ...rest });

  it('are stories that are not done and say nowhere when they are', () => {
    const others = [child(4, false, done), child(5, false, { level: 1 }), child(6, null, { level: -1 })];
    expect(withoutAcceptance(aForest(epic, child(2, false), child(3, true), ...others), EPIC)).toBe(1);
    expect(withoutAcceptance(aForest(epic), EPIC)).toBe(0);
  });

  it('are not known where one was read before texts were looked at, unless it is done', () => {
    expect(withoutAcceptance(aForest(epic, child(2, false), child(3, null)), EPIC)).toBeNull();
    expect(withoutAcceptance(aForest(epic, child(2, false), child(3, null, done)), EPIC)).toBe(1);
  });
});

describe('what an epic waits for', () => {
  const link = (predecessor: number, successor: number) => ({
    predecessor: predecessor - 1,
    successor: successor - 1,
    rule: { kind: 'FS', lagDays: 0 } as const,
  });
  const found = (issues: Parameters<typeof aForest>, ...links: ReturnType<typeof link>[]) =>
    [...(blockersOf(aForest(...issues), links).get(EPIC) ?? [])].map((node) => node + 1);

  it('is what precedes it or anything below it, each issue once, and nothing of its own', () => {
    const issues = [epic, aFact(2, under(1)), aFact(3, { ...under(2), level: -1 }), aFact(4), aFact(5, under(1))];
    expect(found(issues, link(4, 1), link(4, 3), link(5, 2), link(1, 4))).toEqual([4]);
  });

  it('is open, and so is what waits', () => {
    const issues = [epic, aFact(2, { ...under(1), ...done }), aFact(3), aFact(4, done)];
    expect(found(issues, link(3, 2), link(4, 1))).toEqual([]);
  });
});
