import type { z } from 'zod';
import type { Actor } from './gateway';
import { callJira } from './gateway';
import { idPage } from './issue-page';

/** Jira returns up to 5,000 ids a page where nothing but ids is asked for. */
const ID_PAGE_SIZE = 5_000;

/** Ids of all issues that search finds for this actor. */
export async function searchIds(actor: Actor, jql: string): Promise<ReadonlySet<number>> {
  const ids = new Set<number>();
  let next: string | null = null;
  do {
    const body = {
      jql,
      fields: ['id'],
      maxResults: ID_PAGE_SIZE,
      ...(next === null ? {} : { nextPageToken: next }),
    };
    const page: z.infer<typeof idPage> = await callJira(actor, 'searchIssues', { body }, idPage);
    for (const { id } of page.issues) ids.add(Number(id));
    next = page.nextPageToken ?? null;
  } while (next !== null);
  return ids;
}

/** Ids of the issues in these projects that the viewer may see. @param clause more JQL, from AND on */
export async function searchIn(projectIds: readonly string[], clause = ''): Promise<ReadonlySet<number>> {
  if (projectIds.length === 0) return new Set();
  return searchIds('user', `project in (${projectIds.join(', ')})${clause} ORDER BY id ASC`);
}
