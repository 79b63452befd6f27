import fc from 'fast-check';
import type { Member } from '../../src/contract/portfolio-record';
import type { FiledPortfolio } from '../../src/contract/record-file';
import type { Day, Fraction, Points } from '../../src/domain/units';
import { everyone, group, person } from './portfolio';

const text = (most: number) => fc.string({ unit: 'binary', maxLength: most });
const name = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map((some) => some.trim())
  .filter((some) => some !== '');
const accountId = fc.string({ minLength: 1, maxLength: 20 });
const grantees = fc.uniqueArray(fc.oneof(accountId.map(person), accountId.map(group), fc.constant(everyone)), {
  maxLength: 4,
  selector: (grantee) => JSON.stringify(grantee),
});
const orUnknown = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary);
const amount = orUnknown(fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => value + 0));
const days = fc
  .tuple(orUnknown(fc.integer({ min: 0, max: 30_000 })), orUnknown(fc.integer({ min: 0, max: 5_000 })))
  .map(([start, length]) => ({
    start: start as Day | null,
    end: (length === null ? null : (start ?? 0) + length) as Day | null,
  }));
const candidate = fc
  .record({ id: fc.uuid(), name, note: text(200), points: amount, cost: amount, value: amount })
  .chain((words) => days.map((horizon) => ({ ...words, ...horizon, points: words.points as Points | null })));
const milestone = fc.record({
  id: fc.uuid(),
  name,
  note: text(200),
  day: orUnknown(fc.integer({ min: 0, max: 30_000 })) as fc.Arbitrary<Day | null>,
});
const theme = fc.record({
  id: fc.uuid(),
  name,
  labels: fc.array(fc.constantFrom('growth', 'peak-season', 'Größe'), { minLength: 1, maxLength: 3 }),
});
const member = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((id): Member => ({ kind: 'project', projectId: String(id) })),
  name.map((category): Member => ({ kind: 'category', category })),
  fc.constantFrom('project = PRJ', 'labels = "order by" ORDER BY id').map((jql): Member => ({ kind: 'query', jql })),
);

/** Any portfolio that is right in itself. */
export const somePortfolio: fc.Arbitrary<FiledPortfolio> = fc
  .record({
    id: fc.uuid(),
    name,
    description: text(300),
    roles: fc.record({
      ownerAccountId: accountId,
      sponsors: grantees,
      editors: grantees,
      viewers: grantees,
      moneyViewers: grantees,
    }),
    money: fc.record({
      currency: fc.constantFrom('EUR', 'JPY', 'USD'),
      budget: amount,
      discountRate: orUnknown(fc.double({ min: 0, max: 10, noNaN: true })) as fc.Arbitrary<Fraction | null>,
    }),
    members: fc.uniqueArray(member, { maxLength: 6, selector: (one) => JSON.stringify(one) }),
    candidates: fc.uniqueArray(candidate, { maxLength: 4, selector: ({ id }) => id }),
    milestones: fc.uniqueArray(milestone, { maxLength: 4, selector: ({ id }) => id }),
    themes: fc.uniqueArray(theme, { maxLength: 3, selector: ({ name: called }) => called }),
    isArchived: fc.boolean(),
  })
  .chain((record) => days.map((horizon) => ({ ...record, ...horizon })));
