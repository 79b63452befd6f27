import fc from 'fast-check';
import { productStages, stakeholderParts, type ProductRecord } from '../../src/domain/product/product-record';
import type { RoadmapSetup } from '../../src/domain/product/roadmap-setup';
import type { Day } from '../../src/domain/units';
import { everyone, group, person } from './portfolio';

const name = fc.string({ minLength: 1, maxLength: 60 }).map((some) => `n${some.trim()}`);
const note = fc.string({ unit: 'binary', maxLength: 100 });
const day = fc.option(fc.integer({ min: 0, max: 30_000 })) as fc.Arbitrary<Day | null>;
const issueId = fc.integer({ min: 1, max: 40 });
const once = { selector: ({ issueId: id }: { readonly issueId: number }) => id };

/** Any roadmap that is right in itself, over issues 1 to 40. */
export const someRoadmap: fc.Arbitrary<RoadmapSetup> = fc.record({
  rules: fc.array(
    fc.record({
      horizon: fc.constantFrom('now', 'next', 'later'),
      by: fc.oneof(
        fc.record({ kind: fc.constant('due-within' as const), days: fc.integer({ min: 1, max: 3_650 }) }),
        fc.record({ kind: fc.constant('label' as const), labels: fc.constant(['growth']) }),
        fc.constant({ kind: 'next-release' as const }),
      ),
    }),
    { maxLength: 3 },
  ),
  placed: fc.uniqueArray(fc.record({ issueId, horizon: fc.constantFrom('now', 'next', 'later', 'not-shown') }), {
    maxLength: 10,
    ...once,
  }),
  audiences: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(1, 2, 3).map((serial) => `00000000-0000-4000-8000-00000000000${serial}`),
      name,
      kind: fc.constantFrom('internal', 'partner', 'customer'),
      hides: fc.constantFrom([], ['dates' as const]),
      hiddenIssueIds: fc.uniqueArray(issueId, { maxLength: 10 }),
      wording: fc.uniqueArray(fc.record({ issueId, name }), { maxLength: 10, ...once }),
    }),
    // Neither two of one id nor two of one name, as the app demands.
    { maxLength: 3, comparator: (one, other) => one.id === other.id || one.name === other.name },
  ),
});

/** Any product that is right in itself. */
export const someProduct: fc.Arbitrary<ProductRecord> = fc.record({
  name,
  vision: note,
  description: note,
  goals: fc.uniqueArray(fc.record({ id: fc.uuid(), name, target: day, isReached: fc.boolean(), note }), {
    maxLength: 3,
    selector: ({ id }) => id,
  }),
  roles: fc.record({
    ownerAccountId: name,
    editors: fc.constantFrom([], [group('g')], [person('p')]),
    viewers: fc.constantFrom([], [everyone]),
  }),
  stage: fc.option(fc.constantFrom(...productStages)),
  dates: fc.record({ start: day, launch: day, end: day }).filter(inOrder),
  stakeholders: fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      who: fc.oneof(
        name.map(person),
        name.map((called) => ({ kind: 'named' as const, name: called })),
      ),
      parts: fc.uniqueArray(fc.constantFrom(...stakeholderParts), { minLength: 1 }),
      note,
    }),
    { maxLength: 3, selector: ({ who }) => JSON.stringify(who).toLowerCase() },
  ),
  links: fc.uniqueArray(fc.record({ id: fc.uuid(), title: name, url: fc.webUrl({ validSchemes: ['https'] }) }), {
    maxLength: 3,
    selector: ({ id }) => id,
  }),
  scope: fc.constantFrom(
    { kind: 'project' as const, projectId: '10000' },
    { kind: 'members' as const, members: [{ kind: 'query' as const, jql: 'labels = a ORDER BY id' }] },
  ),
  roadmap: someRoadmap,
  isArchived: fc.boolean(),
});

function inOrder({ start, launch, end }: ProductRecord['dates']): boolean {
  const days = [start, launch, end].filter((one) => one !== null);
  return days.every((one, at) => at === 0 || one >= (days[at - 1] ?? 0));
}
