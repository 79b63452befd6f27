import type { ProductRecordRights } from '#contract/product-record';
import type { Person } from '#domain/portfolio/rights';
import { namesGroupsOf, productRightsOf } from '#domain/product/product-rights';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import type { RecordAccess } from '../portfolio/ports';
import type { SiteProjects } from '../portfolio/site-projects';
import { projectsFor } from '../portfolio/site-projects';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { SourceProject } from '../site-index/ports/site-settings';
import type { OutlinedVersion, ProductStore, ProductVersion } from './ports';

export interface ShelfPorts {
  readonly products: ProductStore;
  readonly reader: IndexReader;
  readonly access: ViewerAccess;
  readonly recordAccess: RecordAccess;
}

/** A product as one person finds it. */
export interface OpenedProduct {
  /** Its name in addresses and calls. */
  readonly product: string;
  /** By which it is stored. */
  readonly productId: string;
  /** The Jira project that it is; null: it is made of members. */
  readonly project: SourceProject | null;
  /** null: nobody has said anything of this Jira project yet. */
  readonly version: ProductVersion | null;
  readonly person: Person;
  /** He administers the project, or the site; not asked where his roles give him all. */
  readonly administers: boolean;
  readonly rights: ProductRecordRights;
  readonly projects: SiteProjects;
}

/** @throws AppError `not-found` where it is not there, or not for this person */
export type OpenProduct = (viewer: Viewer, product: string) => Promise<OpenedProduct>;

/** A product with its record and what the person may do with it. */
export const openProduct =
  ({ reader, access, ...ports }: ShelfPorts): OpenProduct =>
  async (viewer, product) => {
    const projects = await projectsFor(reader, access, viewer);
    if (isProductId(product)) {
      const { version, person } = await viewedOfMembers(ports, viewer, product);
      return opened(ports, viewer, { product, productId: product, project: null, version, person, projects });
    }
    const project = [...projects.shown.values()].find(({ key }) => key === product);
    if (!project) throw new AppError({ code: 'not-found' });
    const version = await ports.products.newestOf(project.id);
    const person = await personFor(ports.recordAccess, viewer, version ? [version] : []);
    return opened(ports, viewer, { product, productId: project.id, project, version, person, projects });
  };

/** A product of members that is only about to be. */
export function newProduct({ accountId }: Viewer, productId: string, projects: SiteProjects): OpenedProduct {
  const person = { accountId, groupIds: new Set<string>() };
  const rights = { mayEdit: true, mayManage: true };
  return { product: productId, productId, project: null, version: null, person, administers: false, rights, projects };
}

async function opened(
  { recordAccess }: Pick<ShelfPorts, 'recordAccess'>,
  viewer: Viewer,
  one: Omit<OpenedProduct, 'administers' | 'rights'>,
): Promise<OpenedProduct> {
  const isOwner = one.version?.record.roles.ownerAccountId === viewer.accountId;
  const administers = !isOwner && (await recordAccess.administers(viewer, one.project?.id ?? null));
  return { ...one, administers, rights: rightsIn({ ...one, administers }, one.version) };
}

/** @param version null: there is none, so whoever administers the project may begin */
export function rightsIn(
  { person, administers }: Pick<OpenedProduct, 'person' | 'administers'>,
  version: ProductVersion | null,
): ProductRecordRights {
  if (!version) return { mayEdit: administers, mayManage: administers };
  const own = productRightsOf(version.record, person);
  return { mayEdit: own.mayEdit, mayManage: own.mayManage || administers };
}

/** The record of a product that is made of members. @throws AppError as above */
export type OpenMembers = (viewer: Viewer, productId: string) => Promise<ProductVersion>;

export const openMembers =
  (ports: Pick<ShelfPorts, 'products' | 'recordAccess'>): OpenMembers =>
  async (viewer, productId) =>
    (await viewedOfMembers(ports, viewer, productId)).version;

/** Every product that is not a Jira project has a UUID for its name; keys of projects have no hyphens. */
export const isProductId = (product: string): boolean => product.includes('-');

async function viewedOfMembers(
  { products, recordAccess }: Pick<ShelfPorts, 'products' | 'recordAccess'>,
  viewer: Viewer,
  productId: string,
): Promise<{ readonly version: ProductVersion; readonly person: Person }> {
  const version = await products.newestOf(productId);
  if (!version) throw new AppError({ code: 'not-found' });
  const person = await personFor(recordAccess, viewer, [version]);
  // Administrators of the site find every product, so that none is lost with its owner.
  const mayView = productRightsOf(version.record, person).mayView || (await recordAccess.administers(viewer, null));
  if (!mayView) throw new AppError({ code: 'not-found' });
  return { version, person };
}

/** Jira is asked for the person's groups only where a record names any. */
export async function personFor(
  access: RecordAccess,
  viewer: Viewer,
  versions: readonly OutlinedVersion[],
): Promise<Person> {
  const groups = versions.some(({ record }) => namesGroupsOf(record));
  return {
    accountId: viewer.accountId,
    groupIds: groups ? await access.groupIds(viewer) : new Set<string>(),
  };
}
