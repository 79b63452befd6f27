import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { IndexFailure, IndexOverview } from '../../src/contract/site-index';
import { view } from '../resolvers/call-as';
import { expectRight, overviewOf, recover, until, withFaultySandbox } from './faulty-sandbox';
import { failures, fewFailures, misshapen, onSync, projectPaths, sitePaths, usable } from './jira-faults';

const rowOf = ({ projects }: IndexOverview, key: string) => projects.find((project) => project.key === key);

/** The app may not read it here: a refusal is no failure, and has a test of its own. */
const scheme = 'permissionscheme';

const onSites = sitePaths.flatMap((path) => [
  ...fewFailures.map(([name, fault]) => [path.name, name, onSync(path, fault)] as const),
  ...misshapen(path).map(([name, fault]) => [path.name, name, onSync(path, fault)] as const),
]);

const isSearch = (name: string) => name === 'search/jql';
const onProjects = projectPaths.flatMap((path) => [
  ...(isSearch(path.name) ? failures : fewFailures)
    .filter(([name]) => path.name !== scheme || ['400', '429', '500'].includes(name))
    .map(([name, fault, reason]) => [path.name, name, reason, onSync(path, fault)] as const),
  ...misshapen(path).map(([name, fault]) => [path.name, name, 'unexpected' as const, onSync(path, fault)] as const),
]);

const harmless = [...sitePaths, ...projectPaths].flatMap((path) =>
  usable(path).map(([name, fault]) => [path.name, name, onSync(path, fault)] as const),
);

const once = [...sitePaths, ...projectPaths].map((path) => [path.name, path] as const);

async function expectFailed(sandbox: RunningSandbox, reason: IndexFailure | null): Promise<void> {
  const isSettled = async () => {
    const overview = await overviewOf(sandbox);
    const isOther = rowOf(overview, 'OTH')?.state === 'ready';
    return isOther && (reason === null || rowOf(overview, 'PRJ')?.state === 'failed');
  };
  await until(isSettled);
  const overview = await overviewOf(sandbox);
  expect(rowOf(overview, 'OTH')).toMatchObject({ state: 'ready', failure: null, issuesPublished: 1 });
  expect(rowOf(overview, 'PRJ')).toMatchObject({ failure: reason, issuesPublished: null, publishedAt: null });
  expect(rowOf(overview, 'PRJ')?.state).toMatch(reason === null ? /^(waiting|reading)$/ : /^failed$/);
  const { projects } = await view(sandbox, 'viewer', 'portfolio.view', {});
  expect(projects.map(({ key, figures }) => [key, figures?.issues.toDo ?? null])).toEqual([
    ['OTH', 1],
    ['PRJ', null],
  ]);
}

describe('the first reading of a site', () => {
  it.each(onSites)('says that it failed where %s gets %s, and starts by itself afterwards', async (_, __, faults) => {
    await withFaultySandbox(faults, async (faulty) => {
      const { sandbox } = faulty;
      expect(await until(async () => (await overviewOf(sandbox)).index.state === 'failed')).toBe(true);
      expect((await overviewOf(sandbox)).projects).toEqual([]);
      await recover(faulty);
      await expectRight(sandbox);
    });
  });

  it.each(onProjects)(
    'of a project, where %s gets %s, ends as %s, and the other is read',
    async (_, __, reason, faults) => {
      await withFaultySandbox(faults, async (faulty) => {
        await expectFailed(faulty.sandbox, reason);
        await recover(faulty);
        await expectRight(faulty.sandbox);
      });
    },
  );

  it.each(harmless)('takes no harm where %s gets %s', async (_, __, faults) => {
    await withFaultySandbox(faults, async ({ sandbox }) => {
      await sandbox.ready();
      await expectRight(sandbox);
    });
  });

  it.each(once)('gets over one 429 of %s without any help', async (_, path) => {
    const [, busy] = failures.find(([name]) => name === '429') ?? failures[0] ?? [];
    if (!busy) throw new Error('There is no such failure.');
    await withFaultySandbox(onSync(path, busy, 1), async ({ sandbox }) => {
      await until(async () => (await overviewOf(sandbox)).index.projectsReady === 2);
      await expectRight(sandbox);
    });
  });

  it.each(['401', '403', '404'])('decides issue by issue where %s hides the permission scheme', async (status) => {
    const [path] = projectPaths;
    const [, fault] = failures.find(([name]) => name === status) ?? [];
    if (!path || !fault) throw new Error('There is no such failure.');
    await withFaultySandbox(onSync(path, fault), async ({ sandbox }) => {
      await sandbox.ready();
      await expectRight(sandbox);
    });
  });
});
