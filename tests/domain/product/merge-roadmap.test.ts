import fc from 'fast-check';
import { mergedRoadmap, undoneRoadmap } from '../../../src/domain/product/merge-roadmap';
import {
  usualRoadmap,
  withIssues,
  type Audience,
  type Placement,
  type RoadmapSetup,
} from '../../../src/domain/product/roadmap-setup';
import { someRoadmap } from '../../builders/any-product';

const everything = () => true;
const isOdd = (issueId: number) => issueId % 2 === 1;
const isEven = (issueId: number) => !isOdd(issueId);

const put = (issueId: number, horizon: Placement['horizon']): Placement => ({ issueId, horizon });
const partners: Audience = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Partners',
  kind: 'partner',
  hides: ['dates'],
  hiddenIssueIds: [1],
  wording: [{ issueId: 2, name: 'Roof' }],
};
const shown: RoadmapSetup = { ...usualRoadmap, placed: [put(1, 'now'), put(2, 'next')], audiences: [partners] };
const withPartners = (parts: Partial<Audience>): RoadmapSetup => ({ ...shown, audiences: [{ ...partners, ...parts }] });
const rules = usualRoadmap.rules.slice(1);

/** Lists of a roadmap say the same in any order. */
function inOrder({ rules: ruled, placed, audiences }: RoadmapSetup) {
  const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
  return {
    rules: ruled,
    placed: sorted(placed),
    audiences: sorted(
      audiences.map(({ hiddenIssueIds, wording, ...one }) => [one, sorted(hiddenIssueIds), sorted(wording)]),
    ),
  };
}

/** What is wanted, with what it does without of audiences for which something is said of issues that are not seen. */
function withKept(wanted: RoadmapSetup, stored: RoadmapSetup): RoadmapSetup {
  const ids = new Set(wanted.audiences.map(({ id }) => id));
  const kept = withIssues(stored, isEven).audiences.filter(
    ({ id, hiddenIssueIds, wording }) => !ids.has(id) && hiddenIssueIds.length + wording.length > 0,
  );
  return withIssues({ ...wanted, audiences: [...wanted.audiences, ...kept] }, isOdd);
}

describe('a change to a roadmap', () => {
  it('is what was wanted where nobody else changed it', () => {
    fc.assert(
      fc.property(someRoadmap, someRoadmap, (before, after) => {
        expect(mergedRoadmap(before, { before, after }, everything)).toEqual(after);
      }),
    );
  });

  it('is nothing where nothing was changed, whatever others made of it', () => {
    fc.assert(
      fc.property(someRoadmap, someRoadmap, (stored, before) => {
        expect(mergedRoadmap(stored, { before, after: before }, isOdd)).toEqual(stored);
      }),
    );
  });

  it.each<[string, RoadmapSetup, RoadmapSetup, RoadmapSetup]>([
    [
      'other placements',
      { ...shown, placed: [put(1, 'now'), put(2, 'later'), put(3, 'now')] },
      { ...shown, placed: [put(2, 'next'), put(4, 'now')] },
      { ...shown, placed: [put(2, 'later'), put(4, 'now'), put(3, 'now')] },
    ],
    ['rules and placements', { ...shown, rules }, { ...shown, placed: [] }, { ...shown, rules, placed: [] }],
    [
      'parts of one audience',
      withPartners({ name: 'Dealers', wording: [], hiddenIssueIds: [1, 5] }),
      withPartners({ hides: ['dates', 'people'], hiddenIssueIds: [] }),
      withPartners({ name: 'Dealers', wording: [], hides: ['dates', 'people'], hiddenIssueIds: [5] }),
    ],
    [
      'the same in the same way',
      { ...shown, placed: [] },
      { ...shown, rules, placed: [] },
      { ...shown, rules, placed: [] },
    ],
  ])('keeps what somebody else changed: %s', (_, stored, after, merged) => {
    expect(mergedRoadmap(stored, { before: shown, after }, everything)).toEqual(merged);
  });

  it.each<[string, RoadmapSetup, RoadmapSetup]>([
    ['rules', { ...shown, rules }, { ...shown, rules: [] }],
    ['a placement', { ...shown, placed: [put(1, 'later')] }, { ...shown, placed: [put(1, 'not-shown')] }],
    ['a new placement', { ...shown, placed: [put(3, 'now')] }, { ...shown, placed: [put(3, 'next')] }],
    ['the name of an audience', withPartners({ name: 'A' }), withPartners({ name: 'B' })],
    ['wording', withPartners({ wording: [] }), withPartners({ wording: [{ issueId: 2, name: 'House' }] })],
    ['an audience that is gone', { ...shown, audiences: [] }, withPartners({ name: 'B' })],
    ['an audience that is to go', withPartners({ name: 'A' }), { ...shown, audiences: [] }],
  ])('is none where somebody else changed the same: %s', (_, stored, after) => {
    expect(mergedRoadmap(stored, { before: shown, after }, everything)).toBeNull();
  });

  it('survives beside that of somebody who changed other issues', () => {
    fc.assert(
      fc.property(someRoadmap, someRoadmap, (start, wanted) => {
        const ofIssues = (has: (issueId: number) => boolean): RoadmapSetup => {
          const rest = start.placed.filter(({ issueId }) => !has(issueId));
          return { ...start, placed: [...rest, ...withIssues(wanted, has).placed] };
        };
        const [odd, even] = [ofIssues(isOdd), ofIssues(isEven)];
        const both = mergedRoadmap(odd, { before: start, after: even }, everything);
        expect(both && inOrder(both)).toEqual(inOrder({ ...start, placed: wanted.placed }));
      }),
    );
  });

  it('leaves all that is said of issues that its maker may not see, and says nothing new of them', () => {
    fc.assert(
      fc.property(someRoadmap, someRoadmap, fc.boolean(), (stored, after, isShownAll) => {
        // Also where he could see them when it was shown to him.
        const before = isShownAll ? stored : withIssues(stored, isOdd);
        const merged = mergedRoadmap(stored, { before, after }, isOdd);
        const unseen = merged && withIssues(merged, isEven);
        expect(merged && inOrder(withIssues(merged, isOdd))).toEqual(inOrder(withKept(after, stored)));
        expect(unseen?.placed).toEqual(withIssues(stored, isEven).placed);
        const kept = new Map(withIssues(stored, isEven).audiences.map((one) => [one.id, one]));
        for (const { id, hiddenIssueIds, wording } of unseen?.audiences ?? []) {
          expect(hiddenIssueIds).toEqual(kept.get(id)?.hiddenIssueIds ?? []);
          expect(wording).toEqual(kept.get(id)?.wording ?? []);
        }
      }),
    );
  });

  it('leaves of an audience that it takes away what is hidden from it beyond what its maker may see', () => {
    const stored = withPartners({ hiddenIssueIds: [1, 4], wording: [{ issueId: 2, name: 'Secret' }] });
    const before = withIssues(stored, isOdd);
    const gone = { before, after: { ...before, audiences: [] } };
    expect(mergedRoadmap(stored, gone, isOdd)).toEqual(
      withPartners({ hiddenIssueIds: [4], wording: [{ issueId: 2, name: 'Secret' }] }),
    );
    expect(mergedRoadmap(before, gone, isOdd)).toEqual({ ...before, audiences: [] });
  });

  it('leaves all that is said of issues that he could not see yet when it was shown to him', () => {
    const stored = {
      ...withPartners({ hiddenIssueIds: [1, 4], wording: [{ issueId: 4, name: 'Secret' }] }),
      placed: [put(4, 'now')],
    };
    const before = withIssues(stored, isOdd);
    const after = {
      ...before,
      placed: [put(1, 'later')],
      audiences: before.audiences.map((one) => ({ ...one, hiddenIssueIds: [] })),
    };
    expect(mergedRoadmap(stored, { before, after }, everything)).toEqual({
      ...withPartners({ hiddenIssueIds: [4], wording: [{ issueId: 4, name: 'Secret' }] }),
      placed: [put(1, 'later'), put(4, 'now')],
    });
    // Nor does an audience go with what he never saw of it.
    expect(mergedRoadmap(stored, { before, after: { ...before, audiences: [] } }, everything)).toBeNull();
  });
});

describe('a roadmap that is taken back', () => {
  it('is as it was, but for what whoever does it may not see', () => {
    fc.assert(
      fc.property(someRoadmap, someRoadmap, (now, earlier) => {
        expect(undoneRoadmap(now, earlier, everything)).toEqual(earlier);
        const undone = undoneRoadmap(now, earlier, isOdd);
        expect(inOrder(withIssues(undone, isOdd))).toEqual(inOrder(withKept(earlier, now)));
        expect(withIssues(undone, isEven).placed).toEqual(withIssues(now, isEven).placed);
      }),
    );
  });
});
