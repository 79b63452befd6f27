import type { RoadmapRelease, ShownRoadmap } from '#contract/roadmap';

const none: readonly RoadmapRelease[] = [];

/** None where they are hidden, or of too many projects. */
export const listedReleases = ({ releases }: Pick<ShownRoadmap, 'releases'>): readonly RoadmapRelease[] =>
  releases === null || releases === 'unlisted' ? none : releases;
