import type { ReleasePart, RoadmapRelease } from '#contract/roadmap';
import { DONE_DAYS } from '#contract/roadmap';
import { childrenOf } from '#domain/hierarchy/forest';
import { isOpen } from '#domain/health/health-items';
import type { ReleaseSlot, Version } from '#domain/roadmap/releases';
import { fits, inOrder, releaseSlots } from '#domain/roadmap/releases';
import type { Day } from '#domain/units';
import type { VisibleSite } from '../access/visible-site';
import type { GatheredItem } from './gather-items';
import type { PlaceThroughput } from './place-past';
import type { ReleaseContent } from './release-work';
import { countWork, NO_ITEM, openWork } from './release-work';
import type { Shown } from './shown-to';

interface Releases {
  readonly site: VisibleSite;
  readonly items: readonly GatheredItem[];
  readonly contents: readonly ReleaseContent[];
  readonly throughput: PlaceThroughput;
}

/**
 * Releases with their scope and when it will be finished. Figures count what the audience is shown; days are the same for
 * everybody, because they come from all the work.
 */
export function describeReleases({ site, items, contents, throughput }: Releases, shown: Shown): RoadmapRelease[] {
  const listed = inOrder(contents.map((content) => ({ ...content, day: content.version.day }))).filter(
    (content) => !isOld(content, site),
  );
  const open = listed.filter(({ version }) => !version.isReleased);
  const work = open.map((content) => openWork(site, content));
  const slots = releaseSlots(throughput.counts, work, site.today, throughput.gap);
  const slotOf = new Map(open.map((content, at) => [content, slots[at]]));
  const isOneProject = new Set(contents.map(({ version }) => version.projectId)).size <= 1;
  const keys = new Map(site.projects.map(({ project }) => [project.id, project.key]));
  return listed.map((content) => ({
    ...describe(site, items, content, slotOf.get(content), shown),
    projectKey: isOneProject || !shown.has('keys') ? null : (keys.get(content.version.projectId) ?? null),
  }));
}

/** Released long ago, or without a word when, or with nothing in it. */
const isOld = ({ version: { isReleased, day }, itemsAt, work }: ReleaseContent, { today }: VisibleSite): boolean =>
  isReleased && (day === null || day <= today - DONE_DAYS || itemsAt.length + work.length === 0);

function describe(
  site: VisibleSite,
  items: readonly GatheredItem[],
  content: ReleaseContent,
  slot: ReleaseSlot | undefined,
  shown: Shown,
): Omit<RoadmapRelease, 'projectKey'> {
  const { id, name, isReleased } = content.version;
  const known = tells(site, items, content, slot) ? slot : undefined;
  const hasParts = shown.has('figures') && shown.has('dates');
  return {
    id,
    name,
    isReleased,
    dates: shown.has('dates') ? datesOf(content.version, known, site.today) : null,
    chance: hasParts ? { value: known?.chance ?? null } : null,
    itemIds: content.itemsAt.flatMap((at) => shown.idOf(items[at]) ?? []),
    scope: shown.has('figures') ? scopeOf(site, items, content, shown) : null,
    parts: hasParts && slot ? partsOf(site, items, content, slot, shown) : null,
  };
}

/** A release without work items, or with nothing open but items that have none yet, has no day on which it is finished. */
function tells(
  { forest }: VisibleSite,
  items: readonly GatheredItem[],
  { itemsAt, work }: ReleaseContent,
  slot: ReleaseSlot | undefined,
): boolean {
  const isUnknown = (at: number) => {
    const node = items[at]?.node;
    return node !== undefined && isOpen(forest, node) && childrenOf(forest, node).length === 0;
  };
  return work.length > 0 && !(slot?.finish.state === 'finished' && itemsAt.some(isUnknown));
}

function datesOf({ start, day, isReleased }: Version, slot: ReleaseSlot | undefined, today: Day) {
  const isOverdue = !isReleased && day !== null && day < today;
  return { start, day, isOverdue, finish: slot?.finish ?? null };
}

function scopeOf(
  site: VisibleSite,
  items: readonly GatheredItem[],
  content: ReleaseContent,
  shown: Shown,
): RoadmapRelease['scope'] {
  const work = content.work.filter(({ itemAt }) => itemAt === NO_ITEM || shown.isShown(items[itemAt]));
  return { work: countWork(site, work), byItem: work.filter(({ isByItem }) => isByItem).length };
}

/** What is open of a release, item by item. */
function partsOf(
  site: VisibleSite,
  items: readonly GatheredItem[],
  content: ReleaseContent,
  slot: ReleaseSlot,
  shown: Shown,
): ReleasePart[] {
  const amounts = openWork(site, content).parts.map(({ length }) => length);
  const isListed = (item: GatheredItem | undefined) => !item || (shown.isShown(item) && isOpen(site.forest, item.node));
  const isKnown = (item: GatheredItem | undefined) => !item || childrenOf(site.forest, item.node).length > 0;
  return [...content.itemsAt, NO_ITEM].flatMap((itemAt, at): ReleasePart[] => {
    const item = items[itemAt];
    const part = slot.parts[at];
    const open = amounts[at] ?? 0;
    if (!part || !isListed(item)) return [];
    if (!isKnown(item)) return [{ itemId: shown.idOf(item), open, fits: null, finish: null }];
    return open === 0 ? [] : [{ itemId: shown.idOf(item), open, fits: fits(part), finish: part.finish }];
  });
}
