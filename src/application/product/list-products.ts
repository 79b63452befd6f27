import type { OneProductRequest, ProductList, ProductRecordView } from '#contract/product-record';
import type { RefreshView } from '#contract/portfolio-record';
import { productRightsOf } from '#domain/product/product-rights';
import { membersOf } from '#domain/product/product-record';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import type { QueryStore } from '../portfolio/ports';
import { evaluateAgain } from '../portfolio/refresh-queries';
import { projectsFor } from '../portfolio/site-projects';
import type { SyncQueue } from '../site-index/ports/sync-queue';
import type { OutlinedVersion } from './ports';
import { personFor, type OpenProduct, type ShelfPorts } from './product-shelf';
import { headOf, type ShowProduct } from './show-product';

/** A product that has a record and that the person may view. */
export interface ListedVersion {
  /** Its name in addresses and calls. */
  readonly product: string;
  readonly version: OutlinedVersion;
  readonly mayEdit: boolean;
}

export type ListVersions = (viewer: Viewer) => Promise<readonly ListedVersion[]>;

export const listVersions =
  ({ products, reader, access, recordAccess }: ShelfPorts): ListVersions =>
  async (viewer) => {
    const [versions, projects] = await Promise.all([products.newest(), projectsFor(reader, access, viewer)]);
    const person = await personFor(recordAccess, viewer, versions);
    return versions.flatMap((version) => {
      const { scope } = version.record;
      const product = scope.kind === 'members' ? version.productId : projects.shown.get(scope.projectId)?.key;
      const { mayView, mayEdit } = productRightsOf(version.record, person);
      return product === undefined || !mayView ? [] : [{ product, version, mayEdit }];
    });
  };

export const listProducts =
  (list: ListVersions) =>
  async (viewer: Viewer): Promise<ProductList> =>
    listOf(await list(viewer));

/** Text by text: the page sorts by the viewer's language. */
export function listOf(listed: readonly ListedVersion[]): ProductList {
  const products = listed.map(({ product, version, mayEdit }) => ({
    ...headOf(version),
    product,
    version: version.version,
    mayEdit,
  }));
  return { products: products.sort((a, b) => (a.name + a.product < b.name + b.product ? -1 : 1)) };
}

export const viewProductRecord =
  (open: OpenProduct, show: ShowProduct) =>
  async (viewer: Viewer, { product }: OneProductRequest): Promise<ProductRecordView> =>
    show(await open(viewer, product));

/** Has the queries of a product evaluated now. */
export const refreshProduct =
  (open: OpenProduct, queries: QueryStore, queue: SyncQueue) =>
  async (viewer: Viewer, { product }: OneProductRequest): Promise<RefreshView> => {
    const { version, rights } = await open(viewer, product);
    if (!rights.mayEdit) throw new AppError({ code: 'not-permitted' });
    return evaluateAgain(queries, queue, version ? membersOf(version.record) : []);
  };
