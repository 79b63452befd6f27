import fc from 'fast-check';
import { problemsOf } from '../../../src/domain/portfolio/check-record';
import { changesMoney, changesRoles, differenceOf, isSame } from '../../../src/domain/portfolio/compare-records';
import type { PortfolioRecord } from '../../../src/domain/portfolio/portfolio-record';
import type { Day } from '../../../src/domain/units';
import { somePortfolio } from '../../builders/any-portfolio';
import { person, someRoles } from '../../builders/portfolio';

const record: PortfolioRecord = {
  name: 'Name',
  description: '',
  roles: someRoles('ada'),
  start: null,
  end: null,
  money: { currency: 'EUR', budget: null, discountRate: null },
  members: [],
  candidates: [],
  milestones: [],
  themes: [],
  isArchived: false,
};
const candidate = { id: 'c', name: 'C', note: '', start: null, end: null, points: null, cost: null, value: null };
const told = (parts: Partial<PortfolioRecord>) =>
  problemsOf({ ...record, ...parts }).map(({ path, reason }) => `${path} ${reason}`);

describe('problemsOf', () => {
  it('finds nothing wrong with any right portfolio', () => {
    fc.assert(fc.property(somePortfolio, (portfolio) => expect(problemsOf(portfolio)).toEqual([])));
  });

  it('takes unknown amounts, zero, a value below zero, and one day as a horizon', () => {
    const day = 5 as Day;
    const zero = { ...candidate, cost: 0, value: -5 };
    expect(told({ start: day, end: day, candidates: [zero] })).toEqual([]);
  });

  it('counts characters, not what they take to store', () => {
    expect(told({ name: '😀'.repeat(120) })).toEqual([]);
    expect(told({ name: '😀'.repeat(121) })).toEqual(['name too-long']);
  });

  it('finds what stands twice, a query with another order included', () => {
    expect(
      told({
        roles: someRoles('ada', { viewers: [person('bob'), person('bob')] }),
        members: [
          { kind: 'query', jql: 'a = 1' },
          { kind: 'query', jql: 'a = 1 ORDER BY b' },
        ],
        candidates: [candidate, candidate],
      }),
    ).toEqual(['roles.viewers.1 duplicate', 'members.1 duplicate', 'candidates.1 duplicate']);
  });

  it('wants a name of every milestone and theme, labels of every theme, and no theme twice', () => {
    expect(
      told({
        milestones: [
          { id: 'm', name: ' ', day: null, note: '' },
          { id: 'm', name: 'Go live', day: 5 as Day, note: 'x'.repeat(2_001) },
        ],
        themes: [
          { id: 't1', name: 'Growth', labels: ['growth'] },
          { id: 't2', name: 'Growth ', labels: [] },
        ],
      }),
    ).toEqual([
      'milestones.0.name required',
      'milestones.1.note too-long',
      'milestones.1 duplicate',
      'themes.1.name duplicate',
      'themes.1.labels required',
    ]);
  });

  it('keeps a record within what one statement of the database holds', () => {
    const candidates = Array.from({ length: 110 }, (_, at) => ({
      ...candidate,
      id: String(at),
      note: 'x'.repeat(2_000),
    }));
    expect(told({ candidates })).toEqual([' too-large']);
  });

  it('has no more members than are read back, those that its writer may not see included', () => {
    const members = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ kind: 'project', projectId: String(at + 1) }) as const);
    expect(told({ members: members(1_000) })).toEqual([]);
    expect(told({ members: members(1_001) })).toEqual([' too-large']);
  });
});

describe('differenceOf', () => {
  it('is nothing between a record and itself, in any order of its lists', () => {
    fc.assert(
      fc.property(somePortfolio, (portfolio) => {
        const reversed = { ...portfolio, members: [...portfolio.members].reverse() };
        expect(isSame(portfolio, reversed)).toBe(true);
      }),
    );
  });

  it('tells milestones that came, went and moved, and any other order of themes', () => {
    const [live, pilot] = [
      { id: 'a', name: 'Go live', day: 5 as Day, note: '' },
      { id: 'b', name: 'Pilot', day: null, note: '' },
    ];
    const moved = { ...live, day: 9 as Day };
    const difference = differenceOf({ ...record, milestones: [live] }, { ...record, milestones: [pilot, moved] });
    expect(difference.milestones).toEqual({ added: [pilot], removed: [], changed: [{ from: live, to: moved }] });
    const themes = [
      { id: 'c', name: 'Growth', labels: ['growth'] },
      { id: 'd', name: 'Duties', labels: ['legal'] },
    ];
    expect(isSame({ ...record, themes }, { ...record, themes: [...themes] })).toBe(true);
    expect(differenceOf({ ...record, themes }, { ...record, themes: themes.toReversed() }).themesChanged).toBe(true);
  });

  it('tells roles and money from the rest', () => {
    const dearer = { ...candidate, cost: 5 };
    const before = { ...record, candidates: [candidate] };
    expect(changesMoney(differenceOf(before, { ...record, candidates: [dearer] }))).toBe(true);
    expect(changesMoney(differenceOf(before, { ...record, candidates: [{ ...candidate, name: 'D' }] }))).toBe(false);
    expect(changesRoles(differenceOf(record, { ...record, roles: someRoles('bob') }))).toBe(true);
    expect(changesRoles(differenceOf(record, { ...record, name: 'Other' }))).toBe(false);
  });
});
