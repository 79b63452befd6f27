import type { RoadmapChoices, RoadmapChoicesRequest } from '#contract/roadmap-excerpt';
import type { Viewer } from '../access/ports';
import { describeRoadmap, nameOf } from './describe-roadmap';
import { readRoadmap, type RoadmapPorts } from './read-roadmap';
import { shownTo } from './shown-to';
import { placeOf } from './view-excerpt';

/** What there is to choose from for an excerpt. */
export const listRoadmapChoices =
  (ports: RoadmapPorts) =>
  async (viewer: Viewer, { source }: RoadmapChoicesRequest): Promise<RoadmapChoices> => {
    const read = await readRoadmap(ports)(viewer, placeOf(source));
    const { releases } = describeRoadmap(read, shownTo(read.gathered.items, null, false));
    const labels = new Set(read.gathered.items.flatMap((item) => item.labels));
    return {
      audiences: read.opened.audiences.map(nameOf),
      labels: [...labels].sort((a, b) => a.localeCompare(b, 'en')),
      releases:
        releases === null || releases === 'unlisted'
          ? []
          : releases.map(({ id, name, projectKey }) => ({ id, name, projectKey })),
    };
  };
