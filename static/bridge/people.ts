import { z } from 'zod/mini';
import { askJira } from './jira-gateway';
import { inChunks } from './in-chunks';

const page = z.object({
  isLast: z.optional(z.boolean()),
  values: z.array(z.object({ accountId: z.string(), displayName: z.string() })),
});

/** Jira's limit is the length of the address; a hundred account ids stay well below it. */
const idsPerCall = 100;

async function namesOf(accountIds: readonly string[]): Promise<(readonly [string, string])[]> {
  const found: (readonly [string, string])[] = [];
  for (;;) {
    const query = new URLSearchParams(accountIds.map((id) => ['accountId', id]));
    query.set('startAt', String(found.length));
    query.set('maxResults', String(idsPerCall));
    const { values, isLast } = await askJira('usersById', query, page);
    found.push(...values.map((person) => [person.accountId, person.displayName] as const));
    if ((isLast ?? true) || values.length === 0) return found;
  }
}

/** Names by account id, as this viewer may see them. People that Jira does not tell are left out. */
export async function findPeople(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const pages = await Promise.all(inChunks([...new Set(accountIds)], idsPerCall).map(namesOf));
  return new Map(pages.flat());
}

/** A person of the site. */
export interface FoundPerson {
  readonly accountId: string;
  readonly name: string;
}

const searched = z.array(
  z.object({ accountId: z.string(), displayName: z.string(), accountType: z.optional(z.string()) }),
);

const mostFound = '20';
/** Jira takes so many and then leaves out whom it cannot assign to. */
const mostLookedThrough = '100';

/** People whose name or address contains the text, as this viewer may see them. Apps and customers are no people here. */
export async function searchPeople(text: string): Promise<readonly FoundPerson[]> {
  return peopleIn(await askJira('searchPeople', new URLSearchParams({ query: text, maxResults: mostFound }), searched));
}

/**
 * The same, of those who can be assigned issues in all of these projects. Jira looks through the first thousand people that the text
 * finds, so a text may find nobody where a longer one does.
 */
export async function searchAssignable(projectKeys: readonly string[], text: string): Promise<readonly FoundPerson[]> {
  const query = new URLSearchParams({ query: text, projectKeys: projectKeys.join(','), maxResults: mostLookedThrough });
  return peopleIn(await askJira('searchAssignable', query, searched));
}

const peopleIn = (found: z.infer<typeof searched>): readonly FoundPerson[] =>
  found
    .filter(({ accountType }) => (accountType ?? 'atlassian') === 'atlassian')
    .map(({ accountId, displayName }) => ({ accountId, name: displayName }));
