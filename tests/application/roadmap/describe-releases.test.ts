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

/** Epics 1 to 3 of which only the first has a work item; the last is done. Releases hold epics by id, and what is theirs. */
function described(versions: readonly Version[], releasesOf: Readonly<Record<number, readonly string[]>>) {
  const epics = [aFact(1, { level: 1 }), aFact(2, { level: 1 }), aFact(3, { level: 1, category: 'done' })];
  const forest = aForest(...epics, aFact(4, under(1)));
  const site = { forest, today, projects: [] } as unknown as VisibleSite;
  const place = { column: 'later' };
  const items = epics.map(
    ({ id }, node) => ({ node, issueId: id, place, ownVersionIds: releasesOf[id] ?? [] }) as unknown as GatheredItem,
  );
  const past = { versionsOf: () => [] } as unknown as PlacePast;
  const throughput = {
    counts: Array.from({ length: 84 }, () => 1),
    first: after(-84),
    last: today,
    finished: 84,
    gap: null,
  };
  const contents = contentsOf(site, items, versions, past);
  return describeReleases({ site, items, contents, throughput, shown: shownTo(items, null, true) });
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

  it('is told where epics without work items are done, and is none where nothing in it could tell', () => {
    const [known, done] = described([version('a', after(30)), version('b', after(40))], { 1: ['a'], 3: ['a', 'b'] });
    expect(known).toMatchObject({ dates: { finish: { state: 'known', confident: after(1) } }, chance: { value: 1 } });
    expect(done).toMatchObject({ dates: { finish: null }, chance: { value: null } });
  });
});
