import type { VisibleSite } from '../../../src/application/access/visible-site';
import { seeLinks } from '../../../src/application/dependencies/see-links';
import { seeWaits } from '../../../src/application/health/see-waits';
import type { IndexReader, ProjectIndex } from '../../../src/application/site-index/ports/index-reader';
import type { DependencyRule } from '../../../src/domain/dependencies/dependency-rule';
import { collectLinks } from '../../../src/domain/dependencies/link-facts';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import type { WorkRules } from '../../../src/domain/schedule/work-calendar';
import { mondayToFriday } from '../../../src/domain/schedule/work-calendar';
import { aFact, aForest, day } from '../../builders/facts';

const blocks = { id: '1', name: 'Blocks', outward: 'blocks', inward: 'is blocked by' };
/** 20,000 is a Thursday. */
const [thursday, friday, monday] = [day(20_000), day(20_001), day(20_004)];

const linksTo = (...successors: readonly number[]) =>
  collectLinks(
    successors.map((id) => ({
      issueId: 1,
      other: { id, key: `ABC-${String(id)}` },
      typeId: '1',
      direction: 'outward',
    })),
  );

/** The first is to be done on Friday; the second begins on the Monday after it, the third on the Thursday before. */
function aWorld() {
  const forest = aForest(
    aFact(1, { start: friday, due: friday }),
    aFact(2, { start: monday, due: monday }),
    aFact(3, { start: thursday, due: thursday }),
  );
  const projects = [{ project: { id: '1' }, generation: 1 }] as ProjectIndex[];
  const site = { forest, rolled: rollUp(forest), projects, today: thursday } as unknown as VisibleSite;
  const world = {
    segment: linksTo(2, 3),
    rules: new Map<string, DependencyRule | null>(),
    work: mondayToFriday,
    today: thursday,
  };
  const reader = {
    site: () => Promise.resolve({ settings: { linkTypes: [blocks] } }),
    links: () => Promise.resolve([{ projectId: '1', segments: [world.segment], isComplete: true }]),
  } as unknown as IndexReader;
  const types = {
    chosen: () => Promise.resolve({ version: 0, rules: new Map(world.rules) }),
    save: () => Promise.resolve(false),
  };
  const see = seeWaits(seeLinks(reader, types), () => Promise.resolve({ ...world.work } satisfies WorkRules));
  const ask = () => see({ ...site, today: world.today });
  return { world, ask, inConflict: async () => [...((await ask())?.inConflict ?? [])].sort() };
}

describe('what issues wait for', () => {
  it('is found once for the same forest, links, rules and calendar', async () => {
    const { ask, inConflict } = aWorld();
    expect(await inConflict()).toEqual([3]);
    expect(await ask()).toBe(await ask());
  });

  it('is found anew where links are read anew', async () => {
    const { world, inConflict } = aWorld();
    expect(await inConflict()).toEqual([3]);
    world.segment = linksTo(2);
    expect(await inConflict()).toEqual([]);
  });

  it('is found anew where a link type means something else', async () => {
    const { world, inConflict } = aWorld();
    expect(await inConflict()).toEqual([3]);
    world.rules.set('1', { kind: 'FS', first: 'outward', lagDays: 2 });
    expect(await inConflict()).toEqual([2, 3]);
    world.rules.set('1', null);
    expect(await inConflict()).toEqual([]);
  });

  it('is found anew on another day, and by another calendar', async () => {
    const { world, inConflict } = aWorld();
    world.rules.set('1', { kind: 'FS', first: 'outward', lagDays: 2 });
    expect(await inConflict()).toEqual([2, 3]);
    world.work = { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
    expect(await inConflict()).toEqual([3]);
    world.today = monday;
    expect(await inConflict()).toEqual([2, 3]);
  });
});
