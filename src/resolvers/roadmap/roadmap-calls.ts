import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { roadmapRequest } from '#contract/roadmap';
import { excerptRequest, roadmapChoicesRequest } from '#contract/roadmap-excerpt';
import { listRoadmapChoices } from '../../application/roadmap/list-choices';
import { viewRoadmap } from '../../application/roadmap/view-roadmap';
import { excerpt, roadmapPorts } from '../../roadmap-composition';
import { answer } from '../answer';

export const roadmapCalls: Pick<Handlers<Definitions>, 'roadmap.view' | 'roadmap.excerpt' | 'roadmap.choices'> = {
  'roadmap.view': answer(roadmapRequest, viewRoadmap(roadmapPorts)),
  'roadmap.excerpt': answer(excerptRequest, excerpt),
  'roadmap.choices': answer(roadmapChoicesRequest, listRoadmapChoices(roadmapPorts)),
};
