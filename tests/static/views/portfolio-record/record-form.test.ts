import fc from 'fast-check';
import type { Candidate, Grantee, MemberView, RecordView, Shown } from '../../../../src/contract/portfolio-record';
import { draft as draftShape } from '../../../../src/contract/portfolio-record';
import type { Day, Fraction, Instant, Points } from '../../../../src/domain/units';
import { draftOf, formOf, newForm } from '../../../../static/views/portfolio-record/editor/record-form';

const text = fc.string({ maxLength: 40 });
const day = fc.option(fc.integer({ min: -25_567, max: 2_932_896 }).map((value) => value as Day));
const amount = fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100));
const grantee: fc.Arbitrary<Grantee> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), accountId: fc.uuid() }),
  fc.record({ kind: fc.constant('group' as const), groupId: fc.uuid() }),
  fc.constant({ kind: 'everyone' as const }),
);
const member: fc.Arbitrary<MemberView> = fc.oneof(
  fc.record({
    kind: fc.constant('project' as const),
    projectId: fc.nat().map(String),
    project: fc.option(fc.record({ key: text, name: text })),
  }),
  fc.record({ kind: fc.constant('category' as const), category: text, projects: fc.nat() }),
  fc.record({
    kind: fc.constant('query' as const),
    jql: text,
    result: fc.constant({ state: 'waiting' as const, isRefreshing: false, evaluatedAt: null, failure: null }),
  }),
  fc.record({
    kind: fc.constant('portfolio' as const),
    portfolioId: fc.uuid(),
    name: fc.option(text),
    state: fc.constantFrom('shown' as const, 'hidden' as const, 'gone' as const),
  }),
);
const grantees = fc.array(grantee, { maxLength: 3 });

const shownOr = <T extends object>(isShown: boolean, value: T): Shown<T> =>
  isShown ? { state: 'shown', ...value } : { state: 'hidden' };

const record: fc.Arbitrary<RecordView> = fc
  .record({
    portfolioId: fc.uuid(),
    name: text,
    description: text,
    start: day,
    end: day,
    mayManage: fc.boolean(),
    maySeeMoney: fc.boolean(),
    roles: fc.record({
      ownerAccountId: fc.uuid(),
      sponsors: grantees,
      editors: grantees,
      viewers: grantees,
      moneyViewers: grantees,
    }),
    money: fc.record({
      currency: fc.constantFrom('EUR', 'JPY'),
      budget: amount,
      discountRate: fc.option(fc.integer({ min: -99, max: 1000 }).map((percent) => (percent / 100) as Fraction)),
    }),
    members: fc.array(member, { maxLength: 5 }),
    candidates: fc.array(
      fc.record({
        id: fc.uuid(),
        name: text,
        note: text,
        start: day,
        end: day,
        points: amount.map((value) => value as Points | null),
        cost: amount,
        value: amount,
      }),
      { maxLength: 3 },
    ),
    milestones: fc.array(fc.record({ id: fc.uuid(), name: text, day, note: text }), { maxLength: 3 }),
    themes: fc.array(
      fc.record({ id: fc.uuid(), name: text, labels: fc.subarray(['growth', 'Größe', 'peak-season']) }),
      { maxLength: 3 },
    ),
  })
  .map(({ mayManage, maySeeMoney, money, candidates, ...rest }) => ({
    ...rest,
    version: 3,
    ownerAccountId: rest.roles.ownerAccountId,
    isArchived: false,
    changedAt: 0 as Instant,
    changedBy: 'somebody',
    lastVisit: null,
    hasHiddenMembers: false,
    rights: { mayEdit: true, mayManage, maySeeMoney },
    money: shownOr(maySeeMoney, money),
    candidates: candidates.map(({ cost, value, ...words }: Candidate) => ({
      ...words,
      money: shownOr(maySeeMoney, { cost, value }),
    })),
  }));

describe('a portfolio in its form', () => {
  it('comes out as it went in, whoever edits it and in whatever language', () => {
    fc.assert(
      fc.property(record, fc.constantFrom('en-US', 'de-DE', 'ja-JP'), (one, locale) => {
        const { draft, problems } = draftOf(formOf(one, locale), locale);
        expect(problems).toEqual([]);
        expect(draftShape.safeParse(draft).success).toBe(true);
        expect(draft).toMatchObject({ name: one.name, description: one.description, start: one.start, end: one.end });
        expect(draft.roles).toEqual(one.rights.mayManage ? one.roles : undefined);
        expect(draft.money && { state: 'shown', ...draft.money }).toEqual(
          one.money.state === 'shown' ? one.money : undefined,
        );
        expect(draft.members).toEqual(
          one.members.map((each) => expect.objectContaining({ kind: each.kind }) as unknown),
        );
        expect(
          draft.candidates.map(({ money, ...words }) => ({
            ...words,
            money: money ? { state: 'shown', ...money } : { state: 'hidden' },
          })),
        ).toEqual(one.candidates);
        expect([draft.milestones, draft.themes]).toEqual([one.milestones, one.themes]);
      }),
    );
  });

  it('names every text that is no number, and sends nothing of money that is hidden', () => {
    const blank = newForm('me');
    const candidate = {
      id: 'c',
      name: 'x',
      note: '',
      start: '',
      end: '12024-01-01',
      points: 'many',
      cost: '1x',
      value: '',
    };
    const { problems } = draftOf(
      { ...blank, candidates: [candidate], money: { currency: 'EUR', budget: 'lots', discountRate: '7%%' } },
      'en-US',
    );
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'candidates.0.money.cost',
      'candidates.0.points',
      'money.budget',
      'money.discountRate',
    ]);
    const hidden = draftOf({ ...blank, money: null, candidates: [{ ...candidate, points: '', cost: '' }] }, 'en-US');
    expect(hidden.draft).not.toHaveProperty('money');
    expect(hidden.draft.candidates[0]).not.toHaveProperty('money');
  });

  it('takes labels between blanks and commas, each once', () => {
    const themes = [{ id: 't', name: 'Growth', labels: ' growth, Größe growth\tpeak-season,' }];
    const { draft } = draftOf({ ...newForm('me'), themes }, 'en-US');
    expect(draft.themes).toEqual([{ id: 't', name: 'Growth', labels: ['growth', 'Größe', 'peak-season'] }]);
  });

  it('begins with its maker as the owner, and without people where the host does not tell who that is', () => {
    expect(newForm('me').roles?.ownerAccountId).toBe('me');
    expect(draftOf(newForm(''), 'en-US').draft).not.toHaveProperty('roles');
  });
});
