import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { roadmapRequest } from '#contract/roadmap';
import { jiraReleaseSource } from '../../adapters/jira/release-source';
import { openRoadmap } from '../../application/roadmap/open-roadmap';
import { viewRoadmap } from '../../application/roadmap/view-roadmap';
import { indexReader } from '../../composition';
import { productPorts, see } from '../../record-composition';
import { answer } from '../answer';

const view = viewRoadmap({
  see,
  reader: indexReader,
  openRoadmap: openRoadmap(productPorts.openProduct),
  releases: jiraReleaseSource,
});

export const roadmapCalls: Pick<Handlers<Definitions>, 'roadmap.view'> = {
  'roadmap.view': answer(roadmapRequest, view),
};
