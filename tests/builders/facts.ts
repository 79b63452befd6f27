import fc from 'fast-check';
import type { VisibleFacts } from '../../src/domain/hierarchy/forest';
import { growForest } from '../../src/domain/hierarchy/grow-forest';
import { statusCategories } from '../../src/domain/progress/status-category';
import { collectFacts } from '../../src/domain/site-index/collect-facts';
import type { IssueFact, IssueFacts } from '../../src/domain/site-index/issue-facts';
import type { Day, Instant, Points } from '../../src/domain/units';

export const day = (value: number) => value as Day;
export const instant = (value: number) => value as Instant;
export const points = (value: number) => value as Points;

/** A story without anything; ids give keys. */
export function aFact(id: number, rest: Partial<IssueFact> = {}): IssueFact {
  return {
    id,
    key: `ABC-${id}`,
    level: 0,
    category: 'to-do',
    parent: null,
    created: instant(0),
    points: null,
    hasTimeEstimate: false,
    start: null,
    due: null,
    fixVersionDue: null,
    sprintDue: null,
    sprintIds: [],
    workLeft: null,
    workSpent: null,
    updated: instant(0),
    hasFixVersion: false,
    hasAcceptance: null,
    assignee: null,
    team: null,
    securityLevel: null,
    numbers: {},
    ...rest,
  };
}

export const under = (id: number, key = `ABC-${id}`) => ({ parent: { id, key } });

export function aSource(
  projectId: string,
  issues: readonly IssueFact[],
  isVisible: VisibleFacts['isVisible'] = null,
): VisibleFacts {
  return { projectId, facts: collectFacts(issues), isVisible };
}

export function aForest(...issues: IssueFact[]) {
  return growForest([aSource('1', issues)]);
}

/** Any site of one project: ids 1 to n, parents anywhere (loops and unknown ones included). */
export const someIssues: fc.Arbitrary<IssueFact[]> = fc
  .integer({ min: 0, max: 40 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => someIssue(at + 1, count))));

/** The same with values in two number fields. */
export const someNumberedIssues: fc.Arbitrary<IssueFact[]> = someIssues.chain((issues) =>
  fc
    .array(
      fc.dictionary(fc.constantFrom('customfield_1', 'customfield_2'), fc.integer({ min: -20, max: 40 }), {
        noNullPrototype: true,
      }),
      { minLength: issues.length, maxLength: issues.length },
    )
    .map((numbers) => issues.map((issue, at) => ({ ...issue, numbers: numbers[at] ?? {} }))),
);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
/** Within the days that `someDay` gives, at whole minutes, which is all that facts keep. */
const someInstant = fc
  .integer({ min: 19_000 * 1_440, max: 19_060 * 1_440 })
  .map((minutes) => instant(minutes * 60_000));
const someDay = fc.integer({ min: 19_000, max: 19_060 }).map(day);

function someIssue(id: number, count: number): fc.Arbitrary<IssueFact> {
  return fc.record({
    id: fc.constant(id),
    key: fc.constant(`ABC-${id}`),
    level: fc.integer({ min: -1, max: 2 }),
    category: fc.constantFrom(...statusCategories),
    parent: maybe(fc.integer({ min: 1, max: count + 5 }).map((parent) => ({ id: parent, key: `ABC-${parent}` }))),
    created: someInstant,
    points: maybe(fc.integer({ min: 0, max: 20 }).map(points)),
    hasTimeEstimate: fc.boolean(),
    start: maybe(someDay),
    due: maybe(someDay),
    fixVersionDue: maybe(someDay),
    sprintDue: maybe(someDay),
    sprintIds: fc.subarray(['11', '12', '13']),
    workLeft: maybe(fc.integer({ min: 0, max: 400_000 })),
    workSpent: maybe(fc.integer({ min: 0, max: 400_000 })),
    updated: someInstant,
    hasFixVersion: fc.boolean(),
    hasAcceptance: maybe(fc.boolean()),
    assignee: maybe(fc.constantFrom('a', 'b', 'c')),
    team: maybe(fc.constantFrom('t1', 't2')),
    securityLevel: maybe(fc.constantFrom('7', '8')),
    numbers: fc.constant({}),
  });
}

/** Facts with their keys in a list, as they can be compared. */
export function withKeyList(facts: IssueFacts): IssueFacts {
  return { ...facts, keys: Array.from({ length: facts.keys.length }, (_, at) => facts.keys.at(at) ?? '') };
}
