/** Which adapter stands behind which port of roadmaps. */
import type { RoadmapSource } from '#contract/roadmap-excerpt';
import { jiraReleaseSource } from './adapters/jira/release-source';
import { appPath } from './adapters/platform/app-address';
import { openRoadmap } from './application/roadmap/open-roadmap';
import { viewExcerpt } from './application/roadmap/view-excerpt';
import { indexReader } from './composition';
import { productPorts, see } from './record-composition';

export const roadmapPorts = {
  see,
  reader: indexReader,
  openRoadmap: openRoadmap(productPorts.openProduct),
  releases: jiraReleaseSource,
};

export const excerpt = viewExcerpt(roadmapPorts);

/** Where people find what a roadmap is of; null: the address of the site has not been read. */
export async function roadmapAddress(source: RoadmapSource): Promise<string | null> {
  const siteUrl = (await indexReader.site()).settings?.siteUrl ?? null;
  return siteUrl === null ? null : `${siteUrl}${appPath()}${pathOf(source)}`;
}

function pathOf(source: RoadmapSource): string {
  if (source.of === 'product') return `/product/${source.product}/roadmap`;
  return `/portfolio/${source.of === 'site' ? 'all' : source.portfolioId}`;
}
