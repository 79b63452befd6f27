import type { Place } from '#contract/place';
import { listedReleases, DONE_DAYS, type RoadmapRelease, type ShownRoadmap } from '#contract/roadmap';
import type { ExcerptRequest, RoadmapExcerpt, RoadmapSource } from '#contract/roadmap-excerpt';
import { MOST_EXCERPT_ITEMS, MOST_EXCERPT_RELEASES } from '#contract/roadmap-excerpt';
import { excerptItems, isNarrowing, spanOfPeriod, type ExcerptFacts } from '#domain/roadmap/excerpt';
import type { Day } from '#domain/units';
import type { Viewer } from '../access/ports';
import { hasHiddenMembers } from '../portfolio/hidden-members';
import { datesOf } from './describe-item';
import { describeRoadmap, underToldIds } from './describe-roadmap';
import type { GatheredItem } from './gather-items';
import { readRoadmap, type ReadRoadmap, type RoadmapPorts } from './read-roadmap';
import type { Shown } from './shown-to';
import { shownTo } from './shown-to';

/**
 * What a page outside Jira shows of a roadmap. What is left out is in no part of it: releases have the figures of what stays.
 * @throws AppError as for the roadmap
 */
export const viewExcerpt =
  (ports: RoadmapPorts) =>
  async (viewer: Viewer, { source, audience, ...choice }: ExcerptRequest): Promise<RoadmapExcerpt> => {
    const onPage = await readRoadmap(ports)(viewer, { ...placeOf(source), audience });
    const { read, doneDays, undatable } = reachingBack(onPage, choice);
    const { site, gathered, opened } = read;
    // What people took off the roadmap is on no page, whoever writes it.
    const whole = shownTo([...gathered.items, ...gathered.earlier], read.audience, false);
    const isNarrowed = narrows(choice);
    const { kept, leftOut } = excerptItems(gathered.items.filter(whole.isShown), factsIn(read, whole), choice, {
      today: site.today,
      most: MOST_EXCERPT_ITEMS,
    });
    const isCut = isNarrowed || leftOut.more > 0;
    const roadmap = describeRoadmap(
      read,
      shownTo(isNarrowed ? kept : [...kept, ...gathered.earlier], read.audience, false),
      isCut,
    );
    const releases = choiceOfReleases(roadmap.releases, read, choice);
    const told = underToldIds({ ...roadmap, releases: releases.shown }, whole);
    return {
      // The name of a product is a key, or leads to one.
      source: whole.has('keys') ? source : null,
      name: source.of === 'product' ? opened.name : read.portfolioName,
      day: site.today,
      readAt: site.index.asOf,
      roadmap: {
        ...told,
        doneDays,
        doneEarlier: isNarrowed ? null : roadmap.doneEarlier,
        withoutItem: isNarrowed ? null : roadmap.withoutItem,
      },
      hasHiddenMembers: await hasHiddenMembers(ports.reader, read.whole, read.members, read.find),
      hasCutReleases: isCut && Array.isArray(releases.shown) && releases.shown.length > 0,
      rules: read.audience ? null : opened.setup.rules,
      inReleases: choice.filter.releases.map(nameIn(releases.shown)),
      leftOut: {
        ...leftOut,
        undated: leftOut.undated + undatable.filter(whole.isShown).length,
        releases: releases.more,
      },
    };
  };

function nameIn(releases: ShownRoadmap['releases']): (versionId: string) => string | null {
  const names = new Map(listedReleases({ releases }).map(({ id, name }) => [id, name]));
  return (versionId) => names.get(versionId) ?? null;
}

export function placeOf(source: RoadmapSource): Place {
  if (source.of === 'site') return {};
  return source.of === 'product' ? { product: source.product } : { portfolioId: source.portfolioId };
}

/**
 * A period from before the days that the page has of what is done has of it whatever is known to have ended by a day. What was
 * done nobody knows when, and was due on no day, falls into no period.
 */
function reachingBack(read: ReadRoadmap, { period }: Pick<ExcerptRequest, 'period'>) {
  const { site, gathered } = read;
  const span = spanOfPeriod(period, site.today);
  if (span === null || span.from > site.today - DONE_DAYS) return { read, doneDays: DONE_DAYS, undatable: [] };
  const hasEnd = ({ finished, issue }: GatheredItem) => finished !== null || issue.due !== null;
  const items = [...gathered.items, ...gathered.earlier.filter(hasEnd)];
  const undatable = gathered.earlier.filter((item) => !hasEnd(item));
  return { read: { ...read, gathered: { items, earlier: undatable } }, doneDays: 0, undatable };
}

type Choice = Omit<ExcerptRequest, 'source' | 'audience'>;

const narrows = ({ period, hasUndated, filter }: Choice): boolean =>
  period.kind !== 'whole' || !hasUndated || isNarrowing(filter);

/** The choice is the author's: it looks at what an audience is not shown, too. */
const factsIn =
  ({ whole }: ReadRoadmap, shown: Shown) =>
  (item: GatheredItem): ExcerptFacts => {
    const { place, issue, labels, versionIds } = item;
    const { start, due, finished, isLate } = datesOf(whole, item);
    const name = shown.nameOf(item);
    return {
      column: place.column,
      category: issue.category,
      labels,
      versionIds,
      words: shown.has('keys') ? `${issue.key} ${name}` : name,
      start: start?.day ?? null,
      due: due?.day ?? null,
      finished,
      isLate,
    };
  };

/** Releases that were asked for; else those with something in them, and where only a period is chosen those of its days. */
function choiceOfReleases(
  releases: readonly RoadmapRelease[] | 'unlisted' | null,
  { site, versions }: ReadRoadmap,
  { period, filter, hasUndated }: Choice,
) {
  if (releases === null || releases === 'unlisted') return { shown: releases, more: 0 };
  const span = spanOfPeriod(period, site.today);
  const days = new Map(versions?.map(({ id, day }) => [id, day]));
  const isWithin = (day: Day | null) => {
    if (day === null) return hasUndated;
    return span === null || (day >= span.from && day <= span.to);
  };
  const isNarrowed = isNarrowing(filter);
  const isWanted = ({ id, itemIds }: RoadmapRelease) =>
    filter.releases.length > 0
      ? filter.releases.includes(id)
      : itemIds.length > 0 || (!isNarrowed && isWithin(days.get(id) ?? null));
  const wanted = releases.filter(isWanted);
  return { shown: wanted.slice(0, MOST_EXCERPT_RELEASES), more: Math.max(0, wanted.length - MOST_EXCERPT_RELEASES) };
}
