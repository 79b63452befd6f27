import { listedReleases, type RoadmapItem, type RoadmapView } from '#contract/roadmap';
import type { RoadmapSetup } from '#domain/product/roadmap-setup';
import { roadmapPlaces } from '#domain/roadmap/horizon-of';

/** A roadmap of which nothing is hidden, as another setup would make it: what the server will answer, without waiting for it. */
export function withSetup(view: RoadmapView, setup: RoadmapSetup): RoadmapView {
  const next = listedReleases(view).filter(({ dates }) => dates?.isNext);
  const placeOf = roadmapPlaces(setup, { today: view.today, nextVersionIds: new Set(next.map(({ id }) => id)) });
  return { ...view, setup, items: view.items.map((item) => ({ ...item, ...placeOf(ruledBy(item)) })) };
}

function ruledBy({ issue, status, dates, releaseIds, labels }: RoadmapItem) {
  return {
    issueId: issue?.issueId ?? 0,
    category: status?.category ?? ('unknown' as const),
    due: dates?.due?.day ?? null,
    versionIds: releaseIds ?? [],
    labels: labels ?? [],
  };
}
