/** Which adapter stands behind which port of roadmaps. */
import { jiraReleaseSource } from './adapters/jira/release-source';
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
