import { z } from 'zod';
import type { Viewer, ViewerAccess } from '../../application/access/ports';
import { callJira } from './gateway';
import { searchIds } from './search-ids';
import { shortMemory } from './short-memory';

/** A permission taken away is effective within a minute. */
const remember = shortMemory(45_000);

const issueCount = z.object({ count: z.number() });
const permitted = z.object({ projects: z.array(z.object({ id: z.number(), key: z.string() })) });
const myPermissions = z.object({ permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }) });

/** What the viewer may see, asked as the viewer: Jira decides, every time. */
export const jiraViewerAccess: ViewerAccess = {
  browsableProjects: (viewer) => remember(memoryKey(viewer, 'projects'), browsableProjects),
  securedIssues: (viewer, projectIds) => idsIn(viewer, projectIds, 'level is not EMPTY'),
  issuesOf: (viewer, projectIds) => idsIn(viewer, projectIds, null),
  countIssues,
  isAdministrator,
};

async function browsableProjects(): Promise<ReadonlyMap<string, string>> {
  const body = { permissions: ['BROWSE_PROJECTS'] };
  const { projects } = await callJira('user', 'permittedProjects', { body }, permitted);
  return new Map(projects.map(({ id, key }) => [String(id), key]));
}

async function countIssues(viewer: Viewer, projectIds: readonly string[]): Promise<number> {
  if (projectIds.length === 0) return 0;
  const jql = `project in (${projectIds.join(', ')})`;
  return remember(memoryKey(viewer, `count ${jql}`), async () => {
    const { count } = await callJira('user', 'countIssues', { body: { jql } }, issueCount);
    return count;
  });
}

async function isAdministrator(): Promise<boolean> {
  const call = { query: { permissions: 'ADMINISTER' } };
  const { permissions } = await callJira('user', 'myPermissions', call, myPermissions);
  return permissions.ADMINISTER.havePermission;
}

async function idsIn(
  viewer: Viewer,
  projectIds: readonly string[],
  clause: string | null,
): Promise<ReadonlySet<number>> {
  if (projectIds.length === 0) return new Set();
  const jql = `project in (${projectIds.join(', ')})${clause ? ` AND ${clause}` : ''} ORDER BY id ASC`;
  return remember(memoryKey(viewer, jql), () => searchIds('user', jql));
}

function memoryKey({ installationId, accountId }: Viewer, question: string): string {
  return JSON.stringify([installationId, accountId, question]);
}
