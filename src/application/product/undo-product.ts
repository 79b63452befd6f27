import type { ProductRecordRights, ProductRecordView, ProductVersionRequest } from '#contract/product-record';
import { changesProductRoles, differenceOfProducts } from '#domain/product/compare-products';
import type { ProductRecord } from '#domain/product/product-record';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import type { ChangeProduct } from './change-product';
import { expectSeen } from './change-product';
import type { ProductStore } from './ports';
import { rightsIn, type OpenProduct } from './product-shelf';
import type { ShowProduct } from './show-product';

interface UndoPorts {
  readonly openProduct: OpenProduct;
  readonly show: ShowProduct;
  readonly products: ProductStore;
  readonly change: ChangeProduct;
}

/** Takes back the newest change. Where the version asked for is not the newest any more, nothing is undone. */
export const undoProduct =
  ({ openProduct, show, products, change }: UndoPorts) =>
  async (viewer: Viewer, { product, version }: ProductVersionRequest): Promise<ProductRecordView> => {
    const opened = await openProduct(viewer, product);
    expectSeen(opened, version);
    const { productId, version: current, rights } = opened;
    const [before] = await products.before(productId, version, 1);
    if (!current || !before) throw new AppError({ code: 'invalid-request', field: 'version' });
    if (!mayUndoProduct(rights, before.record, current.record)) throw new AppError({ code: 'not-permitted' });
    const undone = await change(viewer, { productId, before: current, record: before.record, action: 'undone' });
    return show({ ...opened, version: undone, rights: rightsIn(opened, undone) });
  };

/** Whoever might make a change himself might take it back. */
export function mayUndoProduct(
  { mayEdit, mayManage }: ProductRecordRights,
  before: ProductRecord,
  current: ProductRecord,
): boolean {
  const isManaging =
    before.isArchived !== current.isArchived || changesProductRoles(differenceOfProducts(current, before));
  return isManaging ? mayManage : mayEdit;
}
