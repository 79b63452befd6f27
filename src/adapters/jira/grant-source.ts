import { z } from 'zod';
import type { BrowseScheme, GrantSource, LevelMember } from '../../application/access/ports';
import { AppError } from '../../application/errors';
import type { Actor } from './gateway';
import { callJira } from './gateway';

/** What one page of a list of grants holds at most. */
const PAGE_SIZE = 100;

const holder = z.object({ type: z.string() });
// Nothing is lenient here: a grant that cannot be read must not look as if there were none.
const memberPage = z.object({
  values: z.array(z.object({ issueSecurityLevelId: z.coerce.string().regex(/^\d+$/), holder })),
  isLast: z.boolean(),
});
const permissionScheme = z.object({
  id: z.coerce.string(),
  permissions: z.array(z.object({ permission: z.string(), holder })).optional(),
});
const schemeList = z.object({ permissionSchemes: z.array(permissionScheme) });

const withGrants = { expand: 'permissions' };

/** Who is granted what, as the app sees it. */
export const jiraGrantSource: GrantSource = {
  levelMembers: () => whereShown(levelMembers),
  schemes: () => browseSchemes('app'),
  schemeOf,
};

/** All schemes of the site. @returns null where Jira does not show them */
export function browseSchemes(actor: Actor): Promise<readonly BrowseScheme[] | null> {
  return whereShown(async () => {
    const list = await callJira(actor, 'permissionSchemes', { query: withGrants }, schemeList);
    return list.permissionSchemes.map(browseScheme);
  });
}

/** @returns null where the app may not read it */
export function schemeOf(projectId: string): Promise<BrowseScheme | null> {
  const call = { params: { projectKeyOrId: projectId }, query: withGrants };
  return whereShown(async () => browseScheme(await callJira('app', 'projectPermissionScheme', call, permissionScheme)));
}

async function levelMembers(): Promise<readonly LevelMember[]> {
  const members: LevelMember[] = [];
  for (let isLast = false; !isLast;) {
    const query = { startAt: members.length, maxResults: PAGE_SIZE };
    const page = await callJira('app', 'securityLevelMembers', { query }, memberPage);
    members.push(...page.values.map((one) => ({ levelId: one.issueSecurityLevelId, holder: one.holder.type })));
    isLast = page.isLast || page.values.length === 0;
  }
  return members;
}

function browseScheme({ id, permissions = [] }: z.infer<typeof permissionScheme>): BrowseScheme {
  const browse = permissions.filter(({ permission }) => permission === 'BROWSE_PROJECTS');
  return { id, browsers: browse.map((grant) => grant.holder.type) };
}

async function whereShown<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AppError && ['not-permitted', 'not-found'].includes(error.failure.code)) return null;
    throw error;
  }
}
