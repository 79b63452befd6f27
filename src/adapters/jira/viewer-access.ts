import { z } from 'zod';
import type { KnownPlace, Viewer, ViewerAccess } from '../../application/access/ports';
import { placeName } from '../../application/access/ports';
import { callJira } from './gateway';
import { browsableProjects, inBrowsable } from './browsable-projects';
import { browseSchemes } from './grant-source';
import { searchIn } from './search-ids';
import { securedIssues } from './secured-issues';
import { shortMemory } from '../platform/short-memory';
import { sightOf } from './sight-of';

/** A permission taken away is effective within a minute. */
const remember = shortMemory(45_000);

/** Jira fetches so many issues at a time. */
const BATCH_SIZE = 100;

const keyBatch = z.object({ issues: z.array(z.object({ id: z.string(), key: z.string() })) });
const issueCount = z.object({ count: z.number() });
const myPermissions = z.object({ permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }) });

/** What the viewer may see, asked as the viewer: Jira decides, every time. */
export const jiraViewerAccess: ViewerAccess = {
  browsableProjects: (viewer) => remember(memoryKey(viewer, 'projects'), browsableProjects),
  // Everybody who has access to Jira is told the same, so one answer is for all of them.
  browseSchemes: ({ installationId }) =>
    remember(JSON.stringify([installationId, 'schemes']), () => browseSchemes('user')),
  sightOf: (viewer, places) =>
    remember(memoryKey(viewer, `sight ${places.map(nameOf).join(' ')}`), () => sightOf(viewer.accountId, places)),
  securedIssues: (viewer, question) =>
    remember(memoryKey(viewer, `levels ${JSON.stringify(question)}`), () => securedIssues(question)),
  issuesOf,
  countIssues,
  keysOf: (viewer, issueIds) => remember(memoryKey(viewer, `keys ${issueIds.join(' ')}`), () => keysOf(issueIds)),
  isAdministrator,
};

async function countIssues(viewer: Viewer, projectIds: readonly string[]): Promise<number> {
  if (projectIds.length === 0) return 0;
  return remember(memoryKey(viewer, `count ${projectIds.join()}`), () =>
    inBrowsable(projectIds, async (ids) => {
      if (ids.length === 0) return 0;
      const body = { jql: `project in (${ids.join(', ')})` };
      return (await callJira('user', 'countIssues', { body }, issueCount)).count;
    }),
  );
}

async function isAdministrator(): Promise<boolean> {
  const call = { query: { permissions: 'ADMINISTER' } };
  const { permissions } = await callJira('user', 'myPermissions', call, myPermissions);
  return permissions.ADMINISTER.havePermission;
}

async function keysOf(issueIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const keys = new Map<number, string>();
  for (let at = 0; at < issueIds.length; at += BATCH_SIZE) {
    const body = { issueIdsOrKeys: issueIds.slice(at, at + BATCH_SIZE).map(String), fields: ['id'] };
    const { issues } = await callJira('user', 'bulkFetchIssues', { body }, keyBatch);
    for (const { id, key } of issues) keys.set(Number(id), key);
  }
  return keys;
}

async function issuesOf(viewer: Viewer, projectIds: readonly string[]): Promise<ReadonlySet<number>> {
  if (projectIds.length === 0) return new Set();
  return remember(memoryKey(viewer, `issues ${projectIds.join()}`), () =>
    inBrowsable(projectIds, (ids) => searchIn(ids)),
  );
}

/** Whichever issue is asked about: the answer is about the place. */
const nameOf = ({ projectId, levelId }: KnownPlace) => placeName(projectId, levelId);

function memoryKey({ installationId, accountId }: Viewer, question: string): string {
  return JSON.stringify([installationId, accountId, question]);
}
