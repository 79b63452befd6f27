import type { z } from 'zod';
import type { IdPage } from '../../application/site-index/ports/issue-source';
import { AppError } from '../../application/errors';
import type { Actor } from './gateway';
import { callJira, CallRefused } from './gateway';
import { idPage } from './issue-page';

/** Jira returns up to 5,000 ids a page where nothing but ids is asked for. */
const ID_PAGE_SIZE = 5_000;

/** Ids of all issues that search finds for this actor. */
export async function searchIds(actor: Actor, jql: string): Promise<ReadonlySet<number>> {
  const ids = new Set<number>();
  let next: string | null = null;
  do {
    const page: IdPage = await pageOfIds(actor, jql, next);
    for (const id of page.ids) ids.add(id);
    next = page.next;
  } while (next !== null);
  return ids;
}

/** Ids of the issues in these projects that the viewer may see. @param clause more JQL, from AND on */
export async function searchIn(projectIds: readonly string[], clause = ''): Promise<ReadonlySet<number>> {
  if (projectIds.length === 0) return new Set();
  return searchIds('user', `project in (${projectIds.join(', ')})${clause} ORDER BY id ASC`);
}

/** A page of what a query of a person finds for the app. */
export async function queryIds(query: string, from: string | null): Promise<IdPage> {
  try {
    return await pageOfIds('app', `${query} ORDER BY id ASC`, from);
  } catch (error) {
    if (error instanceof CallRefused) {
      throw new AppError({ code: 'invalid-request', field: 'jql' }, error);
    }
    throw error;
  }
}

async function pageOfIds(actor: Actor, jql: string, from: string | null): Promise<IdPage> {
  const body = {
    jql,
    fields: ['id'],
    maxResults: ID_PAGE_SIZE,
    ...(from === null ? {} : { nextPageToken: from }),
  };
  const page: z.infer<typeof idPage> = await callJira(actor, 'searchIssues', { body }, idPage);
  return { ids: page.issues.map(({ id }) => Number(id)), next: page.nextPageToken ?? null };
}
