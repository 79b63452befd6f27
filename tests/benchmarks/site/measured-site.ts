import { buildIndex, type SyncCost } from './build-index';
import { makeWorkshop, type SiteInput, type Workshop } from './workshop';

/** The same with its first index in place, and what that cost. */
export interface MeasuredSite extends Workshop {
  readonly firstIndex: SyncCost;
  readonly indexBytes: number;
}

/** Builds the first index. Whoever opens a site removes its database. */
export async function openMeasuredSite(input: SiteInput): Promise<MeasuredSite> {
  const workshop = makeWorkshop(input);
  const firstIndex = await buildIndex(workshop);
  return { ...workshop, firstIndex, indexBytes: await workshop.database.bytes() };
}
