import type { z } from 'zod';
import type { IdPage } from '../../application/site-index/ports';
import { AppError } from '../../application/errors';
import type { Actor } from './gateway';
import { callJira, JiraRefusal } from './gateway';
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

/** A page of what a query of a person finds for the app. */
export async function queryIds(query: string, from: string | null): Promise<IdPage> {
  try {
    return await pageOfIds('app', `${query} ORDER BY id ASC`, from);
  } catch (error) {
    if (error instanceof JiraRefusal && error.status === 400) {
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
