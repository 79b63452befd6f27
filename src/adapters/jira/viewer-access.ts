import { z } from 'zod';
import type { Viewer, ViewerAccess } from '../../application/access/ports';
import { callJira } from './gateway';
import { browsableProjects, inBrowsable } from './browsable-projects';
import { searchIn } from './search-ids';
import { securedIssues } from './secured-issues';
import { shortMemory } from './short-memory';

/** A permission taken away is effective within a minute. */
const remember = shortMemory(45_000);

const issueCount = z.object({ count: z.number() });
const myPermissions = z.object({ permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }) });

/** What the viewer may see, asked as the viewer: Jira decides, every time. */
export const jiraViewerAccess: ViewerAccess = {
  browsableProjects: (viewer) => remember(memoryKey(viewer, 'projects'), browsableProjects),
  securedIssues: (viewer, question) =>
    remember(memoryKey(viewer, `levels ${JSON.stringify(question)}`), () => securedIssues(question)),
  issuesOf,
  countIssues,
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

async function issuesOf(viewer: Viewer, projectIds: readonly string[]): Promise<ReadonlySet<number>> {
  if (projectIds.length === 0) return new Set();
  return remember(memoryKey(viewer, `issues ${projectIds.join()}`), () =>
    inBrowsable(projectIds, (ids) => searchIn(ids)),
  );
}

function memoryKey({ installationId, accountId }: Viewer, question: string): string {
  return JSON.stringify([installationId, accountId, question]);
}
