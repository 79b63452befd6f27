import { listedReleases, type RoadmapItem, type RoadmapRelease, type ShownRoadmap } from './roadmap';

/** What names items and releases by their ids. */
type Named = Pick<ShownRoadmap, 'items' | 'releases'>;

interface OwnIds extends Named {
  /** Of a release, listed or not. */
  readonly releaseId: (id: string) => string;
}

/**
 * Items and releases under ids that mean something among them alone: their positions, and behind these whatever else they name.
 * Ids of Jira tell as much as keys do.
 */
export function withOwnIds({ items, releases }: Named): OwnIds {
  const [itemId, releaseId] = [numbered('item'), numbered('release')];
  items.forEach(({ id }) => itemId(id));
  listedReleases({ releases }).forEach(({ id }) => releaseId(id));
  const itemOf = (item: RoadmapItem): RoadmapItem => ({
    ...item,
    id: itemId(item.id),
    releaseIds: item.releaseIds?.map(releaseId) ?? null,
  });
  const releaseOf = (release: RoadmapRelease): RoadmapRelease => ({
    ...release,
    id: releaseId(release.id),
    versionId: null,
    itemIds: release.itemIds.map(itemId),
    parts:
      release.parts?.map((part) => ({ ...part, itemId: part.itemId === null ? null : itemId(part.itemId) })) ?? null,
  });
  return {
    items: items.map(itemOf),
    releases: releases === null || releases === 'unlisted' ? releases : releases.map(releaseOf),
    releaseId,
  };
}

/** Numbers in the order in which they are asked for, from 1. */
function numbered(kind: string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const own = known.get(id) ?? `${kind}-${String(known.size + 1)}`;
    known.set(id, own);
    return own;
  };
}
