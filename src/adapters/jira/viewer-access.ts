import { z } from 'zod';
import type { Viewer, ViewerAccess } from '../../application/access/ports';
import { callJira } from './gateway';
import { idPage } from './issue-page';
import { shortMemory } from './short-memory';

/** Jira returns up to 5,000 ids a page where nothing but ids is asked for. */
const ID_PAGE_SIZE = 5_000;
/** A permission taken away is effective within a minute. */
const remember = shortMemory(45_000);

const permitted = z.object({ projects: z.array(z.object({ id: z.number() })) });
const myPermissions = z.object({ permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }) });

/** What the viewer may see, asked as the viewer: Jira decides, every time. */
export const jiraViewerAccess: ViewerAccess = {
  browsableProjects: (viewer) => remember(memoryKey(viewer, 'projects'), browsableProjects),
  securedIssues: (viewer, projectIds) => searchIds(viewer, projectIds, 'level is not EMPTY'),
  issuesOf: (viewer, projectIds) => searchIds(viewer, projectIds, null),
  isAdministrator,
};

async function browsableProjects(): Promise<ReadonlySet<string>> {
  const body = { permissions: ['BROWSE_PROJECTS'] };
  const { projects } = await callJira('user', 'permittedProjects', { body }, permitted);
  return new Set(projects.map(({ id }) => String(id)));
}

async function isAdministrator(): Promise<boolean> {
  const call = { query: { permissions: 'ADMINISTER' } };
  const { permissions } = await callJira('user', 'myPermissions', call, myPermissions);
  return permissions.ADMINISTER.havePermission;
}

async function searchIds(
  viewer: Viewer,
  projectIds: readonly string[],
  clause: string | null,
): Promise<ReadonlySet<number>> {
  if (projectIds.length === 0) return new Set();
  const jql = `project in (${projectIds.join(', ')})${clause ? ` AND ${clause}` : ''} ORDER BY id ASC`;
  return remember(memoryKey(viewer, jql), () => allIds(jql));
}

async function allIds(jql: string): Promise<ReadonlySet<number>> {
  const ids = new Set<number>();
  let next: string | undefined;
  do {
    const body = {
      jql,
      fields: ['id'],
      maxResults: ID_PAGE_SIZE,
      ...(next === undefined ? {} : { nextPageToken: next }),
    };
    const page = await callJira('user', 'searchIssues', { body }, idPage);
    for (const { id } of page.issues) ids.add(Number(id));
    next = page.nextPageToken;
  } while (next !== undefined);
  return ids;
}

function memoryKey({ installationId, accountId }: Viewer, question: string): string {
  return JSON.stringify([installationId, accountId, question]);
}
