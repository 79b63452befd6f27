import { reachOf, type FindRecord } from '#domain/portfolio/nesting';
import type { Member } from '#domain/portfolio/portfolio-record';
import type { Day } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { SitePart } from '../access/restrict-site';
import { restrictSite } from '../access/restrict-site';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import { indexStateOf } from '../site-index/index-state';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { QueryStore, RecordVersion } from './ports';
import type { OpenShelf, Shelf } from './shelf';
import { finder, viewed } from './shelf';

/** A portfolio with what one person may see of it. */
export interface SeenPortfolio {
  readonly version: RecordVersion;
  readonly shelf: Shelf;
  /** Everything that he may see, in the portfolio or not. */
  readonly whole: VisibleSite;
  /** What of it is in the portfolio. */
  readonly site: VisibleSite;
  /** Projects that are in it as wholes, by id. */
  readonly wholeProjects: ReadonlySet<string>;
  /** What some members select of the same site. */
  readonly select: (members: readonly Member[]) => Promise<{ readonly part: SitePart; readonly site: VisibleSite }>;
}

export type SeePortfolio = (viewer: Viewer, portfolioId: string, asOf?: Day) => Promise<SeenPortfolio>;

/**
 * A portfolio never widens what a person sees: first what he may see of the site, then of that what the members select. As of
 * a past day the members are today's, and so is what queries find.
 * @throws AppError `not-found` where he may not view the portfolio
 */
export const seePortfolio =
  (see: SeeSite, reader: IndexReader, open: OpenShelf, queries: QueryStore): SeePortfolio =>
  async (viewer, portfolioId, asOf) => {
    const shelf = await open(viewer);
    const version = viewed(shelf, portfolioId);
    const whole = await see(viewer, asOf);
    const select = selection(whole, finder(shelf), reader, queries);
    const { part, site } = await select(version.record.members);
    return { version, shelf, whole, site, wholeProjects: part.projectIds, select };
  };

/** What members select of a site. @param find portfolios among them */
export function selection(
  whole: VisibleSite,
  find: FindRecord,
  reader: Pick<IndexReader, 'site'>,
  queries: Pick<QueryStore, 'issues'>,
): SeenPortfolio['select'] {
  const select = partOf(whole, find, queries);
  return async (members) => {
    const [reading, part] = await Promise.all([reader.site(), select(members)]);
    return { part, site: restrictSite(whole, part, (projects) => indexStateOf(reading, projects)) };
  };
}

/** Which part of a site members select. */
export function partOf(
  { projects }: Pick<VisibleSite, 'projects'>,
  find: FindRecord,
  queries: Pick<QueryStore, 'issues'>,
): (members: readonly Member[]) => Promise<SitePart> {
  return async (members) => {
    const { projectIds, categories, queries: wanted } = reachOf(members, find);
    const having = projects.filter(({ project }) => project.category !== null && categories.has(project.category));
    return {
      projectIds: new Set([...projectIds, ...having.map(({ project }) => project.id)]),
      issueIds: union([...(await queries.issues([...wanted])).values()]),
    };
  };
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const [only] = sets;
  if (only && sets.length === 1) return only;
  const all = new Set<number>();
  for (const set of sets) for (const id of set) all.add(id);
  return all;
}
