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
import { personFor, type OpenProduct, type ShelfPorts } from './product-shelf';
import { headOf, type ShowProduct } from './show-product';

/** Products that have a record and that a person may view. */
export const listProducts =
  ({ products, reader, access, recordAccess }: ShelfPorts) =>
  async (viewer: Viewer): Promise<ProductList> => {
    const [versions, projects] = await Promise.all([products.newest(), projectsFor(reader, access, viewer)]);
    const person = await personFor(recordAccess, viewer, versions);
    const listed = versions.flatMap((version) => {
      const { scope } = version.record;
      const product = scope.kind === 'members' ? version.productId : projects.shown.get(scope.projectId)?.key;
      const { mayView, mayEdit } = productRightsOf(version.record, person);
      return product === undefined || !mayView
        ? []
        : [{ ...headOf(version), product, version: version.version, mayEdit }];
    });
    // Text by text: the page sorts by the viewer's language.
    return { products: listed.sort((a, b) => (a.name + a.product < b.name + b.product ? -1 : 1)) };
  };

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
