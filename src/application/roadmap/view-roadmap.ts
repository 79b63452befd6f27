import type { RoadmapRequest, RoadmapView } from '#contract/roadmap';
import { MOST_RELEASE_PROJECTS, MOST_ROADMAP_ITEMS } from '#contract/roadmap';
import { firstByRank } from '#domain/features/rank-order';
import { EPIC_LEVEL } from '#domain/hierarchy/items';
import { levelOf, ROOT } from '#domain/hierarchy/forest';
import type { Audience, RoadmapSetup } from '#domain/product/roadmap-setup';
import { audiencesIn } from '#domain/roadmap/audience';
import type { Version } from '#domain/roadmap/releases';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import type { SeePlace } from '../place/see-place';
import type { IndexReader } from '../site-index/ports/index-reader';
import { describeItem } from './describe-item';
import { describeReleases } from './describe-releases';
import type { GatheredItems } from './gather-items';
import { gatherItems } from './gather-items';
import type { PlacePast } from './place-past';
import { readPlacePast, throughputOf } from './place-past';
import type { OpenedRoadmap, OpenRoadmap, ReleaseSource } from './ports';
import { contentsOf } from './release-work';
import { shownTo } from './shown-to';

interface RoadmapPorts {
  readonly see: SeePlace;
  readonly reader: IndexReader;
  readonly openRoadmap: OpenRoadmap;
  readonly releases: ReleaseSource;
}

/**
 * The roadmap of a place over what the viewer may see; for an audience without what that is not shown.
 * @throws AppError `invalid-request` where there is no such audience
 */
export const viewRoadmap =
  ({ see, reader, openRoadmap, releases }: RoadmapPorts) =>
  async (viewer: Viewer, { audience: audienceId, asOf, ...place }: RoadmapRequest): Promise<RoadmapView> => {
    const { site, whole } = await see(viewer, place, asOf);
    const [opened, past, versions] = await Promise.all([
      openRoadmap(viewer, place, whole),
      readPlacePast(reader, site),
      versionsIn(releases, viewer, site),
    ]);
    const audience = audienceId === undefined ? null : audienceNamed(opened.setup, audienceId);
    const gathered = await gatherItems(reader, site, past, opened.setup, versions ?? []);
    return {
      index: site.index,
      today: site.today,
      presentDay: site.past?.presentDay ?? site.today,
      isPartial: site.projects.some(({ generation, state }) => generation === 0 || state === 'failed'),
      ...contentFor({ site, past, versions, gathered }, opened, audience),
      audiences: audiencesIn(opened.setup.audiences).map(nameOf),
      shownAs: audience && { ...nameOf(audience), hides: audience.hides },
      setup: audience ? null : setupFor(opened),
      record: opened.record,
    };
  };

/** Who may not edit is told by which rule each item is where it is, and nothing of what others are shown. */
function setupFor({ setup, record }: OpenedRoadmap): RoadmapSetup {
  return record?.mayEdit ? setup : { rules: setup.rules, placed: [], audiences: [] };
}

const nameOf = ({ id, name, kind }: Audience) => ({ id, name, kind });

function audienceNamed({ audiences }: RoadmapSetup, id: string): Audience {
  const found = audiencesIn(audiences).find((audience) => audience.id === id);
  if (!found) throw new AppError({ code: 'invalid-request', field: 'audience' });
  return found;
}

/** null: of too many projects. */
async function versionsIn(source: ReleaseSource, viewer: Viewer, { projects }: VisibleSite) {
  if (projects.length > MOST_RELEASE_PROJECTS) return null;
  const found = await Promise.all(projects.map(({ project }) => source.versionsOf(viewer, project.id)));
  return found.flat();
}

interface Material {
  readonly site: VisibleSite;
  readonly past: PlacePast;
  readonly versions: readonly Version[] | null;
  readonly gathered: GatheredItems;
}

type Content = Pick<RoadmapView, 'items' | 'beyond' | 'doneEarlier' | 'withoutItem' | 'releases' | 'basis' | 'leftOut'>;

function contentFor(
  { site, past, versions, gathered: { items, earlier } }: Material,
  { record }: OpenedRoadmap,
  audience: Audience | null,
): Content {
  const mayEdit = record?.mayEdit ?? false;
  const all = [...items, ...earlier];
  const shown = shownTo(all, audience, mayEdit);
  const shownItems = items.filter(shown.isShown);
  const listed = firstByRank(shownItems, MOST_ROADMAP_ITEMS, ({ place }) => place.column !== 'done');
  const { counts, ...basis } = throughputOf(site, past);
  const contents = contentsOf(site, all, versions ?? [], past);
  const releases = () =>
    versions
      ? describeReleases({
          site,
          items: all,
          listed: new Set(listed),
          contents,
          throughput: { counts, ...basis },
          shown,
        })
      : 'unlisted';
  return {
    items: listed.map((item) => describeItem(site, item, shown, audience === null)),
    beyond: shownItems.length - listed.length,
    doneEarlier: shown.has('figures') ? earlier.filter(shown.isShown).length : null,
    withoutItem: audience === null ? countWithoutItem(site) : null,
    releases: shown.has('releases') ? releases() : null,
    basis: shown.has('figures') ? basis : null,
    leftOut: audience && mayEdit ? items.length - shownItems.length : null,
  };
}

/** Issues of story level that belong to nothing. */
function countWithoutItem({ forest }: VisibleSite): number {
  let count = 0;
  for (let node = 0; node < forest.size; node++)
    if (forest.parent[node] === ROOT && levelOf(forest, node) === EPIC_LEVEL - 1) count++;
  return count;
}
