import type { ReleasePart, RoadmapRelease } from '#contract/roadmap';
import { DONE_DAYS } from '#contract/roadmap';
import { isOpen } from '#domain/health/health-items';
import type { ReleaseFinish, ReleaseSlot, ReleaseWork } from '#domain/roadmap/releases';
import { fits, inOrder, isLongOverdue, nextVersionIds, releaseSlots } from '#domain/roadmap/releases';
import type { VisibleSite } from '../access/visible-site';
import type { GatheredItem } from './gather-items';
import type { PlaceThroughput } from './place-past';
import type { ReleaseContent } from './release-work';
import { countWork, isBrokenDown, NO_ITEM, openWork } from './release-work';
import type { Shown } from './shown-to';

interface Releases {
  readonly site: VisibleSite;
  /** All of the roadmap, shown or not. */
  readonly items: readonly GatheredItem[];
  /** Those of them that are sent. */
  readonly listed: ReadonlySet<GatheredItem>;
  readonly contents: readonly ReleaseContent[];
  readonly throughput: PlaceThroughput;
  readonly shown: Shown;
  /** It is shown for no audience. */
  readonly isForAll: boolean;
  /** Only of what is shown: not of what belongs to no item, and without a forecast, which needs all of it. */
  readonly isCut: boolean;
}

/** What one release is described by. */
interface Ground extends Omit<Releases, 'contents' | 'throughput' | 'isForAll'> {
  readonly nextIds: ReadonlySet<string>;
  /** Of its project; null: all are of one, or it is not shown. */
  readonly keyOf: (projectId: string) => string | null;
  /** Its own; null: it is not told. */
  readonly versionIdOf: (id: string) => string | null;
}

/**
 * Releases with their scope and when it will be finished. Figures count what the audience is shown; days are the same for
 * everybody, because they come from all the work.
 */
export function describeReleases({
  site,
  items,
  listed: sent,
  contents,
  throughput,
  shown,
  isForAll,
  isCut,
}: Releases): RoadmapRelease[] {
  const byDay = inOrder(contents.map((content) => ({ ...content, day: content.version.day }))).filter(
    (content) => !isOld(content, site),
  );
  const isForgotten = ({ version }: ReleaseContent) => isLongOverdue(version, site.today);
  const listed = [...byDay.filter((content) => !isForgotten(content)), ...byDay.filter(isForgotten)];
  const open = listed.filter((content) => !content.version.isReleased && !isForgotten(content));
  const work = open.map((content) => openWork(site, items, content));
  const slots = releaseSlots(throughput.counts, work, site.today, throughput.gap);
  const turnOf = new Map(open.map((content, at) => [content, turnAt(work[at], slots[at])]));
  const versions = contents.map(({ version }) => version);
  const hasKeys = new Set(versions.map(({ projectId }) => projectId)).size > 1 && shown.has('keys');
  const keys = new Map(site.projects.map(({ project }) => [project.id, project.key]));
  const keyOf = (projectId: string) => (hasKeys ? (keys.get(projectId) ?? null) : null);
  const nextIds = nextVersionIds(versions, site.today);
  const versionIdOf = (id: string) => (isForAll ? id : null);
  const ground = { site, items, listed: sent, shown, isCut, nextIds, keyOf, versionIdOf };
  return listed.map((content) => describe(ground, content, turnOf.get(content) ?? null));
}

/** A release among those that are worked on: its open work, and when that will be finished. */
interface Turn {
  readonly work: ReleaseWork;
  readonly slot: ReleaseSlot;
}

const turnAt = (work: ReleaseWork | undefined, slot: ReleaseSlot | undefined): Turn | null =>
  work && slot ? { work, slot } : null;

/** Released long ago, or without a word when, or with nothing in it. */
const isOld = ({ version: { isReleased, day }, itemsAt, work }: ReleaseContent, { today }: VisibleSite): boolean =>
  isReleased && (day === null || day <= today - DONE_DAYS || itemsAt.length + work.length === 0);

function describe(ground: Ground, content: ReleaseContent, turn: Turn | null): RoadmapRelease {
  const { items, shown, isCut, keyOf, versionIdOf } = ground;
  const { id, projectId, name, isReleased } = content.version;
  const told = toldOf(content, turn);
  const hasParts = shown.has('figures') && shown.has('dates');
  const parts = hasParts && turn ? partsOf(ground, content, turn) : null;
  return {
    id,
    versionId: versionIdOf(id),
    name,
    projectKey: keyOf(projectId),
    isReleased,
    dates: shown.has('dates') ? datesOf(ground, content, told) : null,
    chance: hasParts ? { value: isCut ? null : (told?.chance ?? null) } : null,
    itemIds: content.itemsAt.flatMap((at) => shown.idOf(items[at]) ?? []),
    scope: shown.has('figures') ? scopeOf(ground, content) : null,
    ...within(parts, ground),
  };
}

/** Without anything in it that could tell, a release is not finished: nobody knows. */
const toldOf = ({ work }: ReleaseContent, turn: Turn | null): ReleaseSlot | undefined =>
  work.length > 0 || turn?.slot.finish.state === 'unknown' ? turn?.slot : undefined;

const longOverdue: ReleaseFinish = { state: 'unknown', reason: 'long-overdue' };
const ofAPart: ReleaseFinish = { state: 'unknown', reason: 'cut' };

function datesOf({ site, nextIds, isCut }: Ground, { version }: ReleaseContent, slot: ReleaseSlot | undefined) {
  const { id, start, day, isReleased } = version;
  const isOverdue = !isReleased && day !== null && day < site.today;
  const known = slot && isCut ? ofAPart : (slot?.finish ?? null);
  const finish = isLongOverdue(version, site.today) ? longOverdue : known;
  return { start, day, isOverdue, isNext: nextIds.has(id), finish };
}

function scopeOf({ site, items, shown, isCut }: Ground, content: ReleaseContent): RoadmapRelease['scope'] {
  const { itemAt, isByItem } = content.workItems;
  const isCounted = (at: number) => (at === NO_ITEM ? !isCut : shown.isShown(items[at]));
  const work = content.work.filter((node) => isCounted(itemAt[node] ?? NO_ITEM));
  return { work: countWork(site, work), byItem: work.filter((node) => isByItem[node] === 1).length };
}

/** As far as their items are sent. */
function within(parts: readonly Part[] | null, { listed }: Ground): Pick<RoadmapRelease, 'parts' | 'partsBeyond'> {
  const sent = parts?.filter(({ item }) => !item || listed.has(item)).map(({ part }) => part);
  return { parts: sent ?? null, partsBeyond: parts && sent ? parts.length - sent.length : null };
}

interface Part {
  readonly item: GatheredItem | undefined;
  readonly part: ReleasePart;
}

/** What is open of a release, item by item. */
function partsOf({ site, items, shown, isCut }: Ground, content: ReleaseContent, { work, slot }: Turn): Part[] {
  const isListed = (item: GatheredItem | undefined) =>
    item ? shown.isShown(item) && isOpen(site.forest, item.node) : !isCut;
  const isKnown = (item: GatheredItem | undefined) => !item || isBrokenDown(site.forest, item);
  return [...content.itemsAt, NO_ITEM].flatMap((itemAt, at): Part[] => {
    const item = items[itemAt];
    const part = slot.parts[at];
    const open = work.parts[at]?.length ?? 0;
    if (!part || !isListed(item)) return [];
    const itemId = shown.idOf(item);
    if (!isKnown(item)) return [{ item, part: { itemId, open, fits: null, finish: null } }];
    return open === 0 ? [] : [{ item, part: { itemId, open, fits: fits(part), finish: part.finish } }];
  });
}
