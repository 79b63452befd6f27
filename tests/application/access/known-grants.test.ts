import { knownGrants } from '../../../src/application/access/known-grants';
import type { BrowseScheme, ViewerAccess } from '../../../src/application/access/ports';
import type { ProjectIndex } from '../../../src/application/site-index/ports/index-reader';
import type { BrowseRule } from '../../../src/application/site-index/ports/site-settings';
import type { Instant } from '../../../src/domain/units';

const viewer = { accountId: 'viewer', installationId: 'site' };
const minute = 60_000;
const now = (100 * minute) as Instant;
const plain: BrowseScheme = { id: '1', browsers: ['group', 'projectRole'] };
const byReporter: BrowseScheme = { id: '2', browsers: ['group', 'reporter'] };

const aProject = (id: string, browseRule: BrowseRule = 'by-project') =>
  ({ project: { id, key: id, name: id, category: null }, browseRule }) as ProjectIndex;
const tenProjects = Array.from({ length: 10 }, (_, at) => aProject(String(at)));
const schemes = new Map(tenProjects.slice(1).map(({ project }) => [project.id, '1']));

/** Which of the projects are shared, and how often that was asked. */
async function sharedBy(told: readonly BrowseScheme[] | null, projects = tenProjects) {
  let asked = 0;
  const browseSchemes: ViewerAccess['browseSchemes'] = () => {
    asked += 1;
    return Promise.resolve(told);
  };
  const access = { browseSchemes } as ViewerAccess;
  const { isShared } = await knownGrants(access, viewer, { levels: null, schemes }, projects, now);
  return { asked, shared: projects.map(({ project }) => project.id).filter(isShared).length };
}

describe('grants to browse', () => {
  it('are shared in the projects whose scheme is listed where no scheme of the site names whom an issue names', async () => {
    expect(await sharedBy([plain])).toEqual({ asked: 1, shared: 9 });
  });

  it.each([
    ['one scheme of the site does name them, for any project may have been given it', [plain, byReporter]],
    ['a scheme grants to nobody that Jira tells of', [plain, { id: '3', browsers: [] }]],
    ['a scheme grants to what nobody knows', [plain, { id: '3', browsers: ['something new'] }]],
    ['Jira does not tell', null],
  ])('are shared in none where %s', async (_, told) => {
    expect(await sharedBy(told)).toEqual({ asked: 1, shared: 0 });
  });

  it('are not asked for where an issue of each project costs less', async () => {
    expect(await sharedBy([plain], tenProjects.slice(0, 3))).toEqual({ asked: 0, shared: 0 });
  });

  it('are not asked for where some project is known to have a scheme that names whom an issue names', async () => {
    expect(await sharedBy([plain], [...tenProjects, aProject('x', 'by-person')])).toEqual({ asked: 0, shared: 0 });
  });
});

describe('levels of which one issue can speak for the others', () => {
  const access = { browseSchemes: () => Promise.resolve(null) } as unknown as ViewerAccess;
  const levelsRead = async (minutesAgo: number) => {
    const levels = { readAt: (now - minutesAgo * minute) as Instant, levelIds: ['11'] };
    return [...(await knownGrants(access, viewer, { levels, schemes }, tenProjects, now)).levelIds];
  };

  it('are those of the latest reading, as long as sync goes on reading', async () => {
    expect(await levelsRead(10)).toEqual(['11']);
    expect(await levelsRead(11)).toEqual([]);
  });
});
