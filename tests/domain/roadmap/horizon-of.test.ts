import fc from 'fast-check';
import { horizons, usualRoadmap, type HorizonRule, type HorizonTest } from '../../../src/domain/product/roadmap-setup';
import { roadmapPlaces, type RuledItem } from '../../../src/domain/roadmap/horizon-of';
import { statusCategories } from '../../../src/domain/progress/status-category';
import type { Day } from '../../../src/domain/units';

const today = 20_000 as Day;
const ground = { today, nextVersionIds: new Set(['7']) };
const anItem = (parts: Partial<RuledItem> = {}): RuledItem => ({
  issueId: 1,
  category: 'to-do',
  due: null,
  versionIds: [],
  labels: [],
  ...parts,
});
const after = (days: number) => (today + days) as Day;
const columnOf = (item: RuledItem, rules: readonly HorizonRule[] = usualRoadmap.rules) =>
  roadmapPlaces({ rules, placed: [] }, ground)(item).column;

describe('where an item stands', () => {
  it('by the usual rules: now in progress, next within 90 days or in the next release, later the rest', () => {
    expect(columnOf(anItem({ category: 'in-progress' }))).toBe('now');
    expect(columnOf(anItem({ due: after(90) }))).toBe('next');
    expect(columnOf(anItem({ due: after(-10) }))).toBe('next');
    expect(columnOf(anItem({ due: after(91) }))).toBe('later');
    expect(columnOf(anItem({ versionIds: ['3', '7'] }))).toBe('next');
    expect(columnOf(anItem({ versionIds: ['3'] }))).toBe('later');
    expect(columnOf(anItem())).toBe('later');
    expect(columnOf(anItem({ category: 'unknown' }))).toBe('later');
    expect(columnOf(anItem({ category: 'done', due: after(5), versionIds: ['7'] }))).toBe('done');
  });

  it('by the first rule that takes it, and says which', () => {
    const rules: HorizonRule[] = [
      { horizon: 'later', by: { kind: 'label', labels: ['idea'] } },
      { horizon: 'next', by: { kind: 'release', versionIds: ['3', '4'] } },
      { horizon: 'now', by: { kind: 'category', category: 'to-do' } },
    ];
    const placeOf = roadmapPlaces({ rules, placed: [] }, ground);
    expect(placeOf(anItem({ labels: ['x', 'idea'], versionIds: ['3'] }))).toEqual({
      column: 'later',
      why: { by: 'rule', rule: 0 },
    });
    expect(placeOf(anItem({ versionIds: ['4'] }))).toEqual({ column: 'next', why: { by: 'rule', rule: 1 } });
    expect(placeOf(anItem({ labels: ['Idea'] }))).toEqual({ column: 'now', why: { by: 'rule', rule: 2 } });
    expect(placeOf(anItem({ category: 'in-progress' }))).toEqual({ column: 'later', why: { by: 'rest' } });
  });

  it('is where people put it, until it is done', () => {
    const placed = [
      { issueId: 1, horizon: 'later' as const },
      { issueId: 2, horizon: 'not-shown' as const },
    ];
    const placeOf = roadmapPlaces({ rules: usualRoadmap.rules, placed }, ground);
    expect(placeOf(anItem({ category: 'in-progress' }))).toEqual({ column: 'later', why: { by: 'hand' } });
    expect(placeOf(anItem({ category: 'done' }))).toEqual({ column: 'done', why: { by: 'done' } });
    expect(placeOf(anItem({ issueId: 2, category: 'done' })).column).toBe('not-shown');
  });

  it('takes what is done only by a rule for what is done', () => {
    const rules: HorizonRule[] = [
      { horizon: 'next', by: { kind: 'due-within', days: 30 } },
      { horizon: 'now', by: { kind: 'category', category: 'done' } },
    ];
    expect(columnOf(anItem({ category: 'done', due: today }), rules)).toBe('now');
    expect(columnOf(anItem({ category: 'done', due: today }), rules.slice(0, 1))).toBe('done');
  });

  it('is one column for every item, whatever the rules, and a rule behind the one that takes it changes nothing', () => {
    const someTest: fc.Arbitrary<HorizonTest> = fc.oneof(
      fc.record({
        kind: fc.constant('category' as const),
        category: fc.constantFrom('to-do' as const, 'in-progress' as const, 'done' as const),
      }),
      fc.record({ kind: fc.constant('due-within' as const), days: fc.integer({ min: 1, max: 100 }) }),
      fc.record({ kind: fc.constant('release' as const), versionIds: fc.array(fc.constantFrom('1', '7')) }),
      fc.constant({ kind: 'next-release' as const }),
      fc.record({ kind: fc.constant('label' as const), labels: fc.array(fc.constantFrom('a', 'b')) }),
    );
    const someRules = fc.array(fc.record({ horizon: fc.constantFrom(...horizons), by: someTest }), { maxLength: 5 });
    const someItem = fc.record({
      issueId: fc.constant(1),
      category: fc.constantFrom(...statusCategories),
      due: fc.option(fc.integer({ min: -50, max: 150 }).map(after)),
      versionIds: fc.array(fc.constantFrom('1', '7')),
      labels: fc.array(fc.constantFrom('a', 'b')),
    });
    fc.assert(
      fc.property(someRules, someRules, someItem, (rules, more, item) => {
        const place = roadmapPlaces({ rules, placed: [] }, ground)(item);
        if (place.why.by !== 'rule') return place.column === (item.category === 'done' ? 'done' : 'later');
        const longer = roadmapPlaces({ rules: [...rules, ...more], placed: [] }, ground)(item);
        expect(longer).toEqual(place);
        return place.column === rules[place.why.rule]?.horizon;
      }),
    );
  });
});
