import type { Nodes } from '#domain/hierarchy/forest';
import { everyNode, nodesOfProject } from '#domain/hierarchy/forest';
import { nothingWithin } from '#domain/portfolio/nesting';
import { membersOf, type ProductMember } from '#domain/product/product-record';
import type { Day } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import { selection } from '../portfolio/see-portfolio';
import type { ProductVersion } from '../product/ports';
import { isProductId } from '../product/product-shelf';
import type { ProjectIndex } from '../site-index/ports/index-reader';
import { projectNamed, type PlacePorts } from './see-place';

/** A product with what one person may see of it. */
export interface SeenProduct {
  readonly name: string;
  /** The Jira project that it is; null: it is made of members. */
  readonly projectId: string | null;
  /** null: it is a Jira project. */
  readonly version: ProductVersion | null;
  readonly members: readonly ProductMember[];
  /** Everything that he may see, in the product or not. */
  readonly whole: VisibleSite;
  /**
   * Where its issues are looked up: of members that part of the site alone. A project's epics keep what hangs below them in
   * other projects, so for it this is the whole.
   */
  readonly site: VisibleSite;
  /** Its projects, by key. */
  readonly projects: readonly ProjectIndex[];
  /** Projects that are in it as wholes, by id. */
  readonly wholeProjects: ReadonlySet<string>;
  /** Its issues in `site`, or in the same site on another day. */
  readonly nodesIn: (site: VisibleSite) => Nodes;
}

/** @throws AppError `not-found` where he may not view the product, or it is not there */
export type SeeProduct = (viewer: Viewer, product: string, asOf?: Day) => Promise<SeenProduct>;

/** A product with all its issues, whichever portfolio it is looked at from. */
export const seeProduct =
  ({ see, openMembers, reader, queries }: PlacePorts): SeeProduct =>
  async (viewer, product, asOf) => {
    // Before anything of the site is read: of a product that he may not view there is nothing to see.
    const version = isProductId(product) ? await openMembers(viewer, product) : null;
    const whole = await see(viewer, asOf);
    if (version === null) return wholeProject(whole, projectNamed(whole, product));
    const members = membersOf(version.record);
    const { part, site } = await selection(whole, nothingWithin, reader, queries)(members);
    return {
      name: version.record.name,
      projectId: null,
      version,
      members,
      whole,
      site,
      projects: site.projects,
      wholeProjects: part.projectIds,
      nodesIn: ({ forest }) => everyNode(forest),
    };
  };

function wholeProject(whole: VisibleSite, indexed: ProjectIndex): SeenProduct {
  const { id, name } = indexed.project;
  return {
    name,
    projectId: id,
    version: null,
    members: [],
    whole,
    site: whole,
    projects: [indexed],
    wholeProjects: new Set([id]),
    nodesIn: ({ forest }) => nodesOfProject(forest, id),
  };
}
