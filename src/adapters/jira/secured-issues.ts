import type { SecuredQuestion } from '../../application/access/ports';
import { inBrowsable } from './browsable-projects';
import { searchIds, searchIn } from './search-ids';
import { askOfEach, unlessRefused } from './witness';

/** Ids of issues with a security level that the viewer may see, decided one by one, asked as the viewer. */
export async function securedIssues({ open, mixed, known }: SecuredQuestion): Promise<ReadonlySet<number>> {
  const ofLevels = await askOfEach(open, ({ projectId, levelId }) =>
    unlessRefused(() => searchIds('user', `project = ${projectId} AND level = ${levelId} ORDER BY id ASC`)),
  );
  const ids = new Set(await issuesOfOthers(mixed, known));
  for (const found of ofLevels) for (const id of found ?? []) ids.add(id);
  return ids;
}

/**
 * Issues at levels that are decided one by one. What is left out is named, not what is meant: the viewer is known to be
 * in the former, and may not be in the latter.
 */
async function issuesOfOthers(projectIds: readonly string[], known: readonly string[]): Promise<ReadonlySet<number>> {
  const others = known.length === 0 ? '' : ` AND level not in (${known.join(', ')})`;
  const search = (clause: string) =>
    inBrowsable(projectIds, (ids) => searchIn(ids, ` AND level is not EMPTY${clause}`));
  return (await unlessRefused(() => search(others))) ?? search('');
}
