import type { FindRecord } from '#domain/portfolio/nesting';
import { reachOf } from '#domain/portfolio/nesting';
import type { Member } from '#domain/portfolio/portfolio-record';
import type { VisibleSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';

/**
 * Whether members, or those of portfolios within, name projects that exist and that the viewer may not browse: then totals over
 * them are not the whole. Which, how many and in which portfolio is never said, so this is told of portfolios as well that he
 * may not open: their projects count in the same totals. What is archived or gone counts in none.
 * @param find portfolios among the members
 */
export async function hasHiddenMembers(
  reader: Pick<IndexReader, 'projects'>,
  whole: Pick<VisibleSite, 'projects'>,
  members: readonly Member[],
  find: FindRecord,
): Promise<boolean> {
  const { projectIds } = reachOf(members, find);
  const browsable = new Set(whole.projects.map(({ project }) => project.id));
  const indexed = projectIds.size === 0 ? [] : await reader.projects();
  return indexed.some(({ project: { id } }) => projectIds.has(id) && !browsable.has(id));
}
