import type { ProductRecordRights, ProductRecordView, ProductVersionRequest } from '#contract/product-record';
import { changesProductRoles, differenceOfProducts } from '#domain/product/compare-products';
import { undoneRoadmap } from '#domain/product/merge-roadmap';
import { membersOf, type ProductRecord, type ProductScope } from '#domain/product/product-record';
import type { Viewer } from '../access/ports';
import type { SeeSite } from '../access/visible-site';
import { AppError } from '../errors';
import { isHidden } from '../portfolio/show-members';
import type { SiteProjects } from '../portfolio/site-projects';
import type { ChangeProduct } from './change-product';
import { expectSeen } from './change-product';
import type { ProductStore } from './ports';
import { rightsIn, type OpenProduct } from './product-shelf';
import { seenIn } from './save-roadmap';
import type { ShowProduct } from './show-product';

interface UndoPorts {
  readonly see: SeeSite;
  readonly openProduct: OpenProduct;
  readonly show: ShowProduct;
  readonly products: ProductStore;
  readonly change: ChangeProduct;
}

/**
 * Takes back the newest change, as far as the person can see what it changed. Where the version asked for is not the newest any
 * more, nothing is undone.
 */
export const undoProduct =
  ({ see, openProduct, show, products, change }: UndoPorts) =>
  async (viewer: Viewer, { product, version }: ProductVersionRequest): Promise<ProductRecordView> => {
    const opened = await openProduct(viewer, product);
    expectSeen(opened, version);
    const { productId, version: current, rights, projects } = opened;
    const [before] = await products.before(productId, version, 1);
    if (!current || !before) throw new AppError({ code: 'invalid-request', field: 'version' });
    if (!mayUndoProduct(rights, before.record, current.record)) throw new AppError({ code: 'not-permitted' });
    const record: ProductRecord = {
      ...before.record,
      scope: undoneScope(current.record, before.record, projects),
      roadmap: undoneRoadmap(current.record.roadmap, before.record.roadmap, seenIn(await see(viewer))),
    };
    const undone = await change(viewer, { productId, before: current, record, action: 'undone' });
    return show({ ...opened, version: undone, rights: rightsIn(opened, undone) });
  };

/** Members that are hidden from the person stay as they are now. */
function undoneScope(now: ProductRecord, earlier: ProductRecord, projects: SiteProjects): ProductScope {
  if (earlier.scope.kind === 'project') return earlier.scope;
  const shown = earlier.scope.members.filter((member) => !isHidden(member, projects));
  return { kind: 'members', members: [...shown, ...membersOf(now).filter((member) => isHidden(member, projects))] };
}

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
