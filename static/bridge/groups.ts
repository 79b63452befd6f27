import { z } from 'zod/mini';
import { inChunks } from './in-chunks';
import { askJira } from './jira-gateway';

/** A group of the site. */
export interface FoundGroup {
  readonly groupId: string;
  readonly name: string;
}

const searched = z.object({
  groups: z.array(z.object({ groupId: z.nullish(z.string()), name: z.string() })),
});
const page = z.object({
  values: z.array(z.object({ groupId: z.nullish(z.string()), name: z.string() })),
});

const mostFound = '20';
const idsPerCall = 50;

const withId = (groups: readonly { groupId?: string | null | undefined; name: string }[]): FoundGroup[] =>
  groups.flatMap(({ groupId, name }) => (groupId == null ? [] : [{ groupId, name }]));

/** Groups whose name contains the text, as this viewer may see them. */
export async function searchGroups(text: string): Promise<readonly FoundGroup[]> {
  const query = new URLSearchParams({ query: text, maxResults: mostFound, caseInsensitive: 'true' });
  return withId((await askJira('searchGroups', query, searched)).groups);
}

/** Names by id. Groups that are gone, or that Jira does not tell this viewer, are left out. */
export async function findGroups(groupIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const pages = await Promise.all(
    inChunks(groupIds, idsPerCall).map(async (ids) => {
      const query = new URLSearchParams(ids.map((id) => ['groupId', id]));
      query.set('maxResults', String(idsPerCall));
      return withId((await askJira('groupsById', query, page)).values);
    }),
  );
  return new Map(pages.flat().map(({ groupId, name }) => [groupId, name]));
}
