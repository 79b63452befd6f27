import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { roadmapRequest } from '#contract/roadmap';
import { usualRoadmap } from '#domain/product/roadmap-setup';
import { jiraReleaseSource } from '../../adapters/jira/release-source';
import { viewRoadmap } from '../../application/roadmap/view-roadmap';
import { indexReader } from '../../composition';
import { see } from '../../record-composition';
import { answer } from '../answer';

const openRoadmap = () => Promise.resolve({ setup: usualRoadmap, record: null });

export const roadmapCalls: Pick<Handlers<Definitions>, 'roadmap.view'> = {
  'roadmap.view': answer(
    roadmapRequest,
    viewRoadmap({ see, reader: indexReader, openRoadmap, releases: jiraReleaseSource }),
  ),
};
