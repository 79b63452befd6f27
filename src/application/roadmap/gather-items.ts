import type { IssueRow } from '#contract/items';
import { DONE_DAYS } from '#contract/roadmap';
import { compareRanks } from '#domain/features/rank-order';
import type { Forest } from '#domain/hierarchy/forest';
import { idOf, levelOf, OUTSIDE } from '#domain/hierarchy/forest';
import { EPIC_LEVEL, hasItemsBelow } from '#domain/hierarchy/items';
import type { RoadmapSetup } from '#domain/product/roadmap-setup';
import type { RoadmapPlace } from '#domain/roadmap/horizon-of';
import { roadmapPlaces } from '#domain/roadmap/horizon-of';
import type { Version } from '#domain/roadmap/releases';
import { inOrder, nextVersionIds } from '#domain/roadmap/releases';
import type { Day } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import { describe, readRows, rowOf } from '../hierarchy/describe-issues';
import type { SeenPlace } from '../place/see-place';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { PlacePast } from './place-past';

/** One item with what decides where it stands. */
export interface GatheredItem {
  /** In what of the place the viewer may see. */
  readonly node: number;
  /** In everything that he may see, where its children are counted wherever they are: as on every page of an epic. */
  readonly wholeNode: number;
  readonly issueId: number;
  readonly issue: IssueRow;
  /** Its own fix versions, else those of its children; by day. */
  readonly versionIds: readonly string[];
  /** Its own ones alone. */
  readonly ownVersionIds: readonly string[];
  readonly labels: readonly string[];
  /** null: it is not done, or on which day is unknown. */
  readonly finished: Day | null;
  readonly place: RoadmapPlace;
}

/** Everything on the roadmap of a place, whoever it is shown to. */
export interface GatheredItems {
  /** By rank. */
  readonly items: readonly GatheredItem[];
  /** What was done before the days that are shown. */
  readonly earlier: readonly GatheredItem[];
}

/** Epics, and what stands above and has none: each piece of work stands on the roadmap once. */
export async function gatherItems(
  reader: IndexReader,
  { site, whole }: Pick<SeenPlace, 'site' | 'whole'>,
  past: PlacePast,
  setup: RoadmapSetup,
  versions: readonly Version[],
): Promise<GatheredItems> {
  const { forest, today } = site;
  const nodes = lowestItems(forest);
  const inWhole = nodes.map((node) => whole.forest.nodeOfId.get(idOf(forest, node)) ?? OUTSIDE);
  const rows = await readRows(reader, whole, inWhole);
  const placeOf = roadmapPlaces(setup, { today, nextVersionIds: nextVersionIds(versions, today) });
  const ordered = inOrderOf(versions);
  const gathered = nodes.map((node, at): GatheredItem & { readonly rank: string | null } => {
    const wholeNode = inWhole[at] ?? OUTSIDE;
    const row = rowOf(whole, rows, wholeNode);
    const issue = describe(whole, wholeNode, row);
    const issueId = row.id;
    const ownVersionIds = past.versionsOf(node);
    const versionIds = ordered(ownVersionIds.length > 0 ? ownVersionIds : versionsBelow(site, past, node));
    const { category, due } = issue;
    const { labels, rank } = row;
    const ruled = { issueId, category, due: due?.day ?? null, versionIds, labels };
    return {
      node,
      wholeNode,
      issueId,
      issue,
      versionIds,
      ownVersionIds,
      labels,
      finished: past.finishedOn(node),
      place: placeOf(ruled),
      rank,
    };
  });
  const ranked = gathered.sort((a, b) => compareRanks(a.rank, b.rank) || a.issueId - b.issueId);
  const isEarlier = ({ place, finished }: GatheredItem) =>
    place.column === 'done' && (finished === null || finished <= today - DONE_DAYS);
  return { items: ranked.filter((item) => !isEarlier(item)), earlier: ranked.filter(isEarlier) };
}

function lowestItems(forest: Forest): number[] {
  const nodes: number[] = [];
  for (const node of forest.topDown)
    if (levelOf(forest, node) >= EPIC_LEVEL && !hasItemsBelow(forest, node)) nodes.push(node);
  return nodes;
}

/** By day; what is not among the versions stands last. */
function inOrderOf(versions: readonly Version[]): (ids: readonly string[]) => readonly string[] {
  const places = new Map(inOrder(versions).map(({ id }, at) => [id, at]));
  const placeOf = (id: string) => places.get(id) ?? versions.length;
  return (ids) => (ids.length < 2 ? ids : [...ids].sort((a, b) => placeOf(a) - placeOf(b)));
}

function versionsBelow({ forest: { children, childrenFrom } }: VisibleSite, past: PlacePast, node: number): string[] {
  const found = new Set<string>();
  const end = childrenFrom[node + 1] ?? 0;
  let before: readonly string[] = [];
  for (let at = childrenFrom[node] ?? 0; at < end; at++) {
    const own = past.versionsOf(children[at] ?? 0);
    // Most children are in the same versions as the one before, and share its list.
    if (own !== before) for (const id of own) found.add(id);
    before = own;
  }
  return [...found];
}
