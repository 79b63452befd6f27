import { MOST_FEATURES } from '#contract/features';
import { compareRanks, firstByRank } from '#domain/features/rank-order';
import { isOpen } from '#domain/health/health-items';
import { idOf, keyOf } from '#domain/hierarchy/forest';
import type { VisibleSite } from '../access/visible-site';
import { idsByProject } from '../hierarchy/describe-issues';
import type { SeenPlace } from '../place/see-place';
import type { IndexReader } from '../site-index/ports/index-reader';
import { epicsIn } from './epics-in';

export interface RankedEpics {
  /** As nodes of everything that the viewer may see, by rank; those without one last, by key. */
  readonly epics: readonly number[];
  /** How many more there are: of more than `MOST_FEATURES`, done ones first, and then those of the last ranks. */
  readonly leftOut: number;
}

/** The epics of a place that are listed. */
export async function rankedEpics(reader: IndexReader, seen: Pick<SeenPlace, 'site' | 'whole'>): Promise<RankedEpics> {
  const { whole } = seen;
  const all = epicsIn(seen);
  const ranks = await ranksOf(reader, whole, all);
  const keys = new Map(all.map((node) => [node, keyOf(whole.forest, node)]));
  const compareKeys = new Intl.Collator('en', { numeric: true }).compare;
  const ranked = all.toSorted(
    (a, b) =>
      compareRanks(ranks.get(idOf(whole.forest, a)) ?? null, ranks.get(idOf(whole.forest, b)) ?? null) ||
      compareKeys(keys.get(a) ?? '', keys.get(b) ?? ''),
  );
  const epics = firstByRank(ranked, MOST_FEATURES, (node) => isOpen(whole.forest, node));
  return { epics, leftOut: all.length - epics.length };
}

/** By issue id. */
async function ranksOf(reader: IndexReader, site: VisibleSite, nodes: readonly number[]) {
  const found = await Promise.all(idsByProject(site, nodes).map(([project, ids]) => reader.ranks(project, ids)));
  return new Map(found.flatMap((ranks) => [...ranks]));
}
