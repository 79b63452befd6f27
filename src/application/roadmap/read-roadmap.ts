import type { RoadmapRequest } from '#contract/roadmap';
import { MOST_RELEASE_PROJECTS } from '#contract/roadmap';
import type { FindRecord } from '#domain/portfolio/nesting';
import type { Member } from '#domain/portfolio/portfolio-record';
import type { Audience } from '#domain/product/roadmap-setup';
import type { Version } from '#domain/roadmap/releases';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import type { SeePlace } from '../place/see-place';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { GatheredItems } from './gather-items';
import { gatherItems } from './gather-items';
import type { PlacePast } from './place-past';
import { readPlacePast } from './place-past';
import type { OpenedRoadmap, OpenRoadmap, ReleaseSource } from './ports';

export interface RoadmapPorts {
  readonly see: SeePlace;
  readonly reader: IndexReader;
  readonly openRoadmap: OpenRoadmap;
  readonly releases: ReleaseSource;
}

/** Everything of a roadmap that the viewer may see, whoever it is to be shown to. */
export interface ReadRoadmap {
  readonly site: VisibleSite;
  /** Everything that he may see, in the place or not. */
  readonly whole: VisibleSite;
  /** Which people chose for the place. */
  readonly members: readonly Member[];
  /** Finds portfolios among them. */
  readonly find: FindRecord;
  /** Of the portfolio that is looked from; '' where there is none. */
  readonly portfolioName: string;
  readonly past: PlacePast;
  /** null: there are too many projects. */
  readonly versions: readonly Version[] | null;
  readonly gathered: GatheredItems;
  readonly opened: OpenedRoadmap;
  /** null: nothing is to be left out. */
  readonly audience: Audience | null;
}

/** @throws AppError `invalid-request` where there is no such audience */
export const readRoadmap =
  ({ see, reader, openRoadmap, releases }: RoadmapPorts) =>
  async (viewer: Viewer, { audience: audienceId, asOf, ...place }: RoadmapRequest): Promise<ReadRoadmap> => {
    const { site, whole, portfolioName, members, find } = await see(viewer, place, asOf);
    const [opened, past, versions] = await Promise.all([
      openRoadmap(viewer, place, whole),
      readPlacePast(reader, site),
      versionsIn(releases, viewer, site),
    ]);
    const audience = audienceId === undefined ? null : audienceNamed(opened, audienceId);
    const gathered = await gatherItems(reader, { site, whole }, past, opened.setup, versions ?? []);
    return { site, whole, members, find, portfolioName, past, versions, gathered, opened, audience };
  };

function audienceNamed({ audiences }: OpenedRoadmap, id: string): Audience {
  const found = audiences.find((audience) => audience.id === id);
  if (!found) throw new AppError({ code: 'invalid-request', field: 'audience' });
  return found;
}

/** null: of too many projects. */
async function versionsIn(source: ReleaseSource, viewer: Viewer, { projects }: VisibleSite) {
  if (projects.length > MOST_RELEASE_PROJECTS) return null;
  const found = await Promise.all(projects.map(({ project }) => source.versionsOf(viewer, project.id)));
  return found.flat();
}
