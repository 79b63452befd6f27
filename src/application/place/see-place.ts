import type { Place } from '#contract/place';
import { nothingWithin, type FindRecord } from '#domain/portfolio/nesting';
import type { Member, Theme } from '#domain/portfolio/portfolio-record';
import { membersOf } from '#domain/product/product-record';
import type { Day } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import { AppError } from '../errors';
import type { QueryStore } from '../portfolio/ports';
import { selection, type SeePortfolio } from '../portfolio/see-portfolio';
import { finder } from '../portfolio/shelf';
import { isProductId, type OpenMembers } from '../product/product-shelf';
import type { IndexReader, ProjectIndex } from '../site-index/ports/index-reader';

export interface SeenPlace {
  /** What of the place the viewer may see. */
  readonly site: VisibleSite;
  /** Everything that he may see, in the place or not. */
  readonly whole: VisibleSite;
  /** Those of the portfolio that is looked from; the whole site has none. */
  readonly themes: readonly Theme[];
  /** Of that portfolio; '' for the whole site. */
  readonly portfolioName: string;
  /** Which people chose for the place; the whole site has none. */
  readonly members: readonly Member[];
  /** Finds portfolios among them. */
  readonly find: FindRecord;
}

/** @throws AppError `not-found` where he may not view the place, or it is not there */
export type SeePlace = (viewer: Viewer, place: Place, asOf?: Day) => Promise<SeenPlace>;

export interface PlacePorts {
  readonly see: SeeSite;
  readonly seeOne: SeePortfolio;
  readonly openMembers: OpenMembers;
  readonly reader: IndexReader;
  readonly queries: QueryStore;
}

/** A place never widens what a person sees: first what he may see of the site, then what of that is in the place. */
export const seePlace =
  ({ see, seeOne, ...ports }: PlacePorts): SeePlace =>
  async (viewer, { portfolioId, product }, asOf) => {
    if (product === undefined) return seePart(see, seeOne, viewer, portfolioId, asOf);
    // Before anything of the site is read: of a product that he may not view there is nothing to see.
    const made = isProductId(product) ? await ports.openMembers(viewer, product) : null;
    const seen = await seePart(see, seeOne, viewer, portfolioId, asOf);
    const members = made ? membersOf(made.record) : [wholeOf(projectNamed(seen.site, product))];
    const { site } = await selection(seen.site, nothingWithin, ports.reader, ports.queries)(members);
    return { ...seen, site, members, find: nothingWithin };
  };

/** @throws AppError `not-found` where there is none, or the viewer may not browse it */
export function projectNamed({ projects }: VisibleSite, key: string): ProjectIndex {
  const found = projects.find(({ project }) => project.key === key);
  if (!found) throw new AppError({ code: 'not-found' });
  return found;
}

const wholeOf = ({ project }: ProjectIndex): Member => ({ kind: 'project', projectId: project.id });

async function seePart(
  see: SeeSite,
  seeOne: SeePortfolio,
  viewer: Viewer,
  portfolioId: string | undefined,
  asOf: Day | undefined,
): Promise<SeenPlace> {
  if (portfolioId === undefined) {
    const site = await see(viewer, asOf);
    return { site, whole: site, themes: [], portfolioName: '', members: [], find: nothingWithin };
  }
  const { site, whole, version, shelf } = await seeOne(viewer, portfolioId, asOf);
  const { themes, name, members } = version.record;
  return { site, whole, themes, portfolioName: name, members, find: finder(shelf) };
}
