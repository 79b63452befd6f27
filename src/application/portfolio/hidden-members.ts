import type { Member } from '#domain/portfolio/portfolio-record';
import type { VisibleSite } from '../access/visible-site';
import type { IndexReader } from '../site-index/ports/index-reader';
import { isHidden } from './show-members';

/** Whether members name projects that exist and that the viewer may not browse: neither which nor how many is said. */
export async function hasHiddenMembers(
  reader: Pick<IndexReader, 'projects'>,
  whole: Pick<VisibleSite, 'projects'>,
  members: readonly Member[],
): Promise<boolean> {
  const indexed = await reader.projects();
  const browsable = new Set(whole.projects.map(({ project }) => project.id));
  const hidden = new Set(indexed.map(({ project }) => project.id).filter((id) => !browsable.has(id)));
  return members.some((member) => isHidden(member, { hidden }));
}
