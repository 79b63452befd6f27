import type { RoadmapRelease, RoadmapView } from '#contract/roadmap';

const none: readonly RoadmapRelease[] = [];

/** None where they are hidden, or of too many projects. */
export const listedReleases = ({ releases }: Pick<RoadmapView, 'releases'>): readonly RoadmapRelease[] =>
  releases === null || releases === 'unlisted' ? none : releases;
