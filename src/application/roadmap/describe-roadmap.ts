import { withOwnIds } from '#contract/own-ids';
import { DONE_DAYS, MOST_ROADMAP_ITEMS, type AudienceName, type ShownRoadmap } from '#contract/roadmap';
import { firstByRank } from '#domain/features/rank-order';
import { levelOf, ROOT } from '#domain/hierarchy/forest';
import { EPIC_LEVEL } from '#domain/hierarchy/items';
import type { Audience } from '#domain/product/roadmap-setup';
import type { VisibleSite } from '../access/visible-site';
import { describeItem } from './describe-item';
import { describeReleases } from './describe-releases';
import { throughputOf } from './place-past';
import type { ReadRoadmap } from './read-roadmap';
import { contentsOf } from './release-work';
import type { Shown } from './shown-to';

/**
 * A roadmap as far as it is shown.
 * @param isCut more is left out than an audience is not shown: releases are only of what stays
 */
export function describeRoadmap(
  { site, whole, past, versions, gathered: { items, earlier }, audience }: ReadRoadmap,
  shown: Shown,
  isCut = false,
): ShownRoadmap {
  const all = [...items, ...earlier];
  const shownItems = items.filter(shown.isShown);
  const listed = firstByRank(shownItems, MOST_ROADMAP_ITEMS, ({ place }) => place.column !== 'done');
  const { counts, ...basis } = throughputOf(site, past);
  const contents = contentsOf(site, all, versions ?? [], past);
  const throughput = { counts, ...basis };
  const sent = { site, items: all, listed: new Set(listed), isForAll: audience === null };
  const releases = () => (versions ? describeReleases({ ...sent, contents, throughput, shown, isCut }) : 'unlisted');
  return {
    index: site.index,
    today: site.today,
    presentDay: site.past?.presentDay ?? site.today,
    isPartial: site.projects.some(({ generation, state }) => generation === 0 || state === 'failed'),
    items: listed.map((item) => describeItem(whole, item, shown, audience === null)),
    beyond: shownItems.length - listed.length,
    doneDays: DONE_DAYS,
    doneEarlier: shown.has('figures') ? earlier.filter(shown.isShown).length : null,
    withoutItem: audience === null ? countWithoutItem(site) : null,
    releases: shown.has('releases') ? releases() : null,
    basis: shown.has('figures') ? basis : null,
    shownAs: audience && { name: audience.name, kind: audience.kind, hides: audience.hides },
  };
}

/** To whom no keys are shown, nothing is told by an id of Jira. */
export const underToldIds = (roadmap: ShownRoadmap, shown: Shown): ShownRoadmap => {
  if (shown.has('keys')) return roadmap;
  const { items, releases } = withOwnIds(roadmap);
  return { ...roadmap, items, releases };
};

/** An audience as everybody may know of it. */
export const nameOf = ({ id, name, kind }: Audience): AudienceName => ({ id, name, kind });

/** Issues of story level that belong to nothing. */
function countWithoutItem({ forest }: VisibleSite): number {
  let count = 0;
  for (let node = 0; node < forest.size; node++)
    if (forest.parent[node] === ROOT && levelOf(forest, node) === EPIC_LEVEL - 1) count++;
  return count;
}
