import type { Placement, RoadmapSetup } from '../product/roadmap-setup';

/** The same setup with one item where somebody puts it. @param horizon null: where the rules put it */
export function placedByHand(setup: RoadmapSetup, issueId: number, horizon: Placement['horizon'] | null): RoadmapSetup {
  const others = setup.placed.filter((placement) => placement.issueId !== issueId);
  return { ...setup, placed: horizon === null ? others : [...others, { issueId, horizon }] };
}
