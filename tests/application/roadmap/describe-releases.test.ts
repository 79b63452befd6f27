import type { VisibleSite } from '../../../src/application/access/visible-site';
import { describeReleases } from '../../../src/application/roadmap/describe-releases';
import type { GatheredItem } from '../../../src/application/roadmap/gather-items';
import type { PlacePast } from '../../../src/application/roadmap/place-past';
import { contentsOf } from '../../../src/application/roadmap/release-work';
import { shownTo } from '../../../src/application/roadmap/shown-to';
import type { Version } from '../../../src/domain/roadmap/releases';
import type { Day } from '../../../src/domain/units';
import { aFact, aForest, under } from '../../builders/facts';

const today = 20_000 as Day;
const after = (days: number) => (today + days) as Day;
const version = (id: string, day: Day | null): Version => ({
  id,
  projectId: '1',
  name: id,
  start: null,
  day,
  isReleased: false,
});

/**
 * Epics 1 and 6 have a work item each, 2 and 3 have none, and 3 is done. Releases hold epics by id, and what is theirs; work item 7 is of
 * no epic, and in release x.
 * @param unlisted ids of those that are not sent
 * @param kept ids of those that are shown, where that is only a part; null: all are
 */
function described(
  versions: readonly Version[],
  releasesOf: Readonly<Record<number, readonly string[]>>,
  unlisted: readonly number[] = [],
  kept: readonly number[] | null = null,
) {
  const epic = { level: 1 };
  const epics = [aFact(1, epic), aFact(2, epic), aFact(3, { ...epic, category: 'done' }), aFact(6, epic)];
  const forest = aForest(...epics, aFact(4, under(1)), aFact(5, under(6)), aFact(7));
  const site = { forest, today, projects: [] } as unknown as VisibleSite;
  const place = { column: 'later' };
  const items = epics.map(
    ({ id }, node) => ({ node, issueId: id, place, ownVersionIds: releasesOf[id] ?? [] }) as unknown as GatheredItem,
  );
  const past = { versionsOf: (node: number) => (node === 6 ? ['x'] : []) } as unknown as PlacePast;
  const throughput = {
    counts: Array.from({ length: 84 }, () => 1),
    first: after(-84),
    last: today,
    finished: 84,
    gap: null,
  };
  const contents = contentsOf(site, items, versions, past);
  const listed = new Set(items.filter(({ issueId }) => !unlisted.includes(issueId)));
  const shown = items.filter(({ issueId }) => kept?.includes(issueId) ?? true);
  const isCut = kept !== null;
  const sent = { site, items, listed, contents, throughput, isForAll: true, isCut };
  return describeReleases({ ...sent, shown: shownTo(shown, null, true) });
}

const finishOf = ({ dates }: ReturnType<typeof described>[number]) => dates?.finish;

describe('the forecast of a release', () => {
  it('is withheld where an open epic of it has no work items, which are unknown and not none', () => {
    const [mixed] = described([version('a', after(30))], { 1: ['a'], 2: ['a'] });
    expect(mixed).toMatchObject({
      dates: { finish: { state: 'unknown', reason: 'not-broken-down' } },
      chance: { value: null },
      parts: [
        { open: 1, fits: true, finish: { state: 'known' } },
        { open: 0, fits: null, finish: null },
      ],
    });
    const [alone] = described([version('a', after(30))], { 2: ['a'] });
    expect(alone && finishOf(alone)).toEqual({ state: 'unknown', reason: 'not-broken-down' });
  });

  it('has no turn where the release is long overdue: it is listed last, and the others do not wait for it', () => {
    const forgotten = version('old', after(-91));
    const releases = described([forgotten, version('a', after(30)), version('b', null)], { 6: ['old'], 1: ['a'] });
    expect(releases.map(({ id }) => id)).toEqual(['a', 'b', 'old']);
    expect(releases[0]).toMatchObject({ dates: { isNext: true, finish: { state: 'known', confident: after(1) } } });
    expect(releases[2]).toMatchObject({
      dates: { isOverdue: true, isNext: false, finish: { state: 'unknown', reason: 'long-overdue' } },
      chance: { value: null },
      scope: { work: { toDo: 1 } },
      parts: null,
    });
    const both = described([forgotten, version('a', after(30))], { 1: ['old'], 2: ['old'], 3: ['a'] });
    expect(both[1] && finishOf(both[1])).toEqual({ state: 'unknown', reason: 'long-overdue' });
  });

  it('is told where epics without work items are done, and is none where nothing in it could tell', () => {
    const [known, done] = described([version('a', after(30)), version('b', after(40))], { 1: ['a'], 3: ['a', 'b'] });
    expect(known).toMatchObject({ dates: { finish: { state: 'known', confident: after(1) } }, chance: { value: 1 } });
    expect(done).toMatchObject({ dates: { finish: null }, chance: { value: null } });
  });
});

describe('a release with more items than are sent', () => {
  it('has the same forecast, and tells of how many of its parts nothing is said', () => {
    const [whole] = described([version('a', after(30))], { 1: ['a'], 6: ['a'] });
    const [cut] = described([version('a', after(30))], { 1: ['a'], 6: ['a'] }, [6]);
    expect(whole).toMatchObject({ parts: [{ itemId: '1' }, { itemId: '6' }], partsBeyond: 0 });
    expect(cut).toEqual({ ...whole, parts: whole?.parts?.slice(0, 1), partsBeyond: 1 });
  });
});

describe('a release of which only a part is shown', () => {
  const releasesOf = { 1: ['x'], 6: ['x'] };

  it('counts the work of what is shown alone, and is not forecast', () => {
    const [whole] = described([version('x', after(30))], releasesOf);
    const [cut] = described([version('x', after(30))], releasesOf, [], [6]);
    expect(whole).toMatchObject({
      dates: { finish: { state: 'known' } },
      chance: { value: 1 },
      scope: { work: { toDo: 3 } },
      parts: [{ itemId: '1' }, { itemId: '6' }, { itemId: null }],
    });
    expect(cut).toMatchObject({
      dates: { finish: { state: 'unknown', reason: 'cut' } },
      chance: { value: null },
      itemIds: ['6'],
      scope: { work: { toDo: 1 } },
      parts: [{ itemId: '6' }],
      partsBeyond: 0,
    });
  });

  it('has nothing where nothing of it is shown', () => {
    const [cut] = described([version('x', after(30))], releasesOf, [], []);
    expect(cut).toMatchObject({
      chance: { value: null },
      itemIds: [],
      scope: { work: { toDo: 0, done: 0 } },
      parts: [],
    });
  });
});
