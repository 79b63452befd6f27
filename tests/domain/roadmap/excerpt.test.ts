import fc from 'fast-check';
import type { ExcerptChoice, ExcerptFacts, ExcerptPeriod } from '../../../src/domain/roadmap/excerpt';
import { excerptItems, spanOfPeriod } from '../../../src/domain/roadmap/excerpt';
import { formatDay, parseDay } from '../../../src/domain/schedule/calendar-day';
import type { Day } from '../../../src/domain/units';

const today = parseDay('2026-11-20')!;
const inDays = (days: number) => (today + days) as Day;

const facts = (more: Partial<ExcerptFacts>): ExcerptFacts => ({
  column: 'later',
  category: 'to-do',
  labels: [],
  versionIds: [],
  words: 'APP-1 Faster checkout',
  start: null,
  due: null,
  finished: null,
  isLate: false,
  ...more,
});
const noFilter = { categories: [], labels: [], releases: [], isLate: false, text: '' } as const;
const choice = (more: Partial<ExcerptChoice>): ExcerptChoice => ({
  period: { kind: 'whole' },
  hasUndated: true,
  filter: noFilter,
  ...more,
});
const keep = (items: readonly ExcerptFacts[], chosen: ExcerptChoice, most = 100) =>
  excerptItems(items, (item) => item, chosen, { today, most });
const reasonFor = (item: ExcerptFacts, chosen: ExcerptChoice) =>
  Object.entries(keep([item], chosen).leftOut).find(([, count]) => count > 0)?.[0] ?? 'kept';

describe('the period of an excerpt', () => {
  it.each([
    ['2026-11-20', 3, '2027-02-20'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 12, '2027-01-31'],
  ] as const)('reaches from %s over %i months to %s', (from, months, to) => {
    const span = spanOfPeriod({ kind: 'months', months }, parseDay(from)!)!;
    expect([formatDay(span.from), formatDay(span.to)]).toEqual([from, to]);
  });

  const next: ExcerptPeriod = { kind: 'months', months: 3 };
  const autumn: ExcerptPeriod = { kind: 'days', from: inDays(-60), to: inDays(-30) };

  it.each([
    ['is due in it', { due: inDays(30) }, next, 'kept'],
    ['is due after it and began before', { start: inDays(-5), due: inDays(500) }, next, 'kept'],
    ['begins on its last day', { start: spanOfPeriod(next, today)!.to }, next, 'kept'],
    ['begins the day after', { start: (spanOfPeriod(next, today)!.to + 1) as Day }, next, 'period'],
    ['has only a due day after it', { due: inDays(200) }, next, 'period'],
    ['is open and long past its due day', { due: inDays(-100), isLate: true }, next, 'kept'],
    ['began and has no end', { start: inDays(-100) }, next, 'kept'],
    ['was done before it', { category: 'done', due: inDays(20), finished: inDays(-3) }, next, 'period'],
    ['was done in it', { category: 'done', start: inDays(-90), finished: inDays(-31) }, autumn, 'kept'],
    ['was done in it before its start', { category: 'done', start: inDays(5), finished: inDays(-40) }, autumn, 'kept'],
    ['is open and was due in it', { due: inDays(-40), isLate: true }, autumn, 'kept'],
    ['has only a due day after it', { due: inDays(10) }, autumn, 'period'],
  ] as const)('takes what %s, or says why not: %j', (_, item, period, expected) => {
    expect(reasonFor(facts(item), choice({ period }))).toBe(expected);
  });

  it('has what has no dates, or has it not, as the author says', () => {
    expect(reasonFor(facts({}), choice({ period: next }))).toBe('kept');
    expect(reasonFor(facts({}), choice({ period: next, hasUndated: false }))).toBe('undated');
    expect(reasonFor(facts({}), choice({ hasUndated: false }))).toBe('undated');
  });
});

describe('the filter of an excerpt', () => {
  const item = facts({ category: 'in-progress', labels: ['web', 'ios'], versionIds: ['7'], isLate: true });
  it.each([
    [{ categories: ['in-progress', 'done'] }, 'kept'],
    [{ categories: ['to-do'] }, 'filter'],
    [{ labels: ['android', 'ios'] }, 'kept'],
    [{ labels: ['Web'] }, 'filter'],
    [{ releases: ['7', '8'] }, 'kept'],
    [{ releases: ['8'] }, 'filter'],
    [{ isLate: true }, 'kept'],
    [{ text: 'CHECK  app-1' }, 'kept'],
    [{ text: 'checkin' }, 'filter'],
    [{ labels: ['web'], categories: ['done'] }, 'filter'],
  ] as const)('%j: %s', (filter, expected) => {
    expect(reasonFor(item, choice({ filter: { ...noFilter, ...filter } }))).toBe(expected);
  });

  it('takes what is not late for not late', () => {
    expect(reasonFor(facts({}), choice({ filter: { ...noFilter, isLate: true } }))).toBe('filter');
  });
});

describe('an excerpt', () => {
  const someFacts = fc.record({
    column: fc.constantFrom('now', 'next', 'later', 'done' as const),
    category: fc.constantFrom('to-do', 'in-progress', 'done', 'unknown' as const),
    labels: fc.subarray(['web', 'ios']),
    versionIds: fc.subarray(['1', '2']),
    words: fc.constantFrom('APP-1 one', 'APP-2 two'),
    start: fc.option(fc.integer({ min: -400, max: 400 }).map(inDays)),
    due: fc.option(fc.integer({ min: -400, max: 400 }).map(inDays)),
    finished: fc.constant(null),
    isLate: fc.boolean(),
  });

  it('counts each item once: as kept, or by what left it out', () => {
    fc.assert(
      fc.property(fc.array(someFacts), fc.nat({ max: 10 }), fc.boolean(), (items, most, hasUndated) => {
        const chosen = choice({
          period: { kind: 'months', months: 6 },
          hasUndated,
          filter: { ...noFilter, text: 'one' },
        });
        const { kept, leftOut } = keep(items, chosen, most);
        const { period, undated, filter, more } = leftOut;
        expect(kept.length + period + undated + filter + more).toBe(items.length);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept).toEqual(items.filter((item) => kept.includes(item)));
      }),
    );
  });

  it('has of too many items those that come soonest, in their order', () => {
    const columns = ['later', 'now', 'done', 'next', 'now', 'later'] as const;
    const { kept, leftOut } = keep(
      columns.map((column, at) => facts({ column, words: String(at) })),
      choice({}),
      4,
    );
    expect(kept.map(({ words }) => words)).toEqual(['0', '1', '3', '4']);
    expect(leftOut).toEqual({ period: 0, undated: 0, filter: 0, more: 2 });
  });
});
