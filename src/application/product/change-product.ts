import type { RecordAction } from '#domain/portfolio/portfolio-record';
import type { RecordProblem } from '#domain/portfolio/record-problems';
import { isSameProduct } from '#domain/product/compare-products';
import { problemsOfProduct } from '#domain/product/check-product';
import { membersOf, type ProductRecord } from '#domain/product/product-record';
import type { Viewer } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { changedMeanwhile, evaluateNew } from '../portfolio/change-record';
import type { QueryStore } from '../portfolio/ports';
import type { SyncQueue } from '../site-index/ports/sync-queue';
import type { ProductStore, ProductVersion } from './ports';
import type { OpenedProduct } from './product-shelf';

interface ChangePorts {
  readonly products: ProductStore;
  readonly queries: QueryStore;
  readonly queue: SyncQueue;
  readonly clock: Clock;
}

/** A change to one product. `before` null: it is new. */
export interface ProductEdit {
  readonly productId: string;
  readonly before: ProductVersion | null;
  readonly record: ProductRecord;
  readonly action: RecordAction;
}

export type ChangeProduct = (viewer: Viewer, edit: ProductEdit) => Promise<ProductVersion>;

/**
 * Adds the next version and has its new queries evaluated. What changes nothing makes no version.
 * @throws AppError `changed-meanwhile` where somebody else was faster; `invalid-record` where the record as a whole, with what
 * the person may not see, is not one that can be kept and read again
 */
export const changeProduct =
  ({ products, queries, queue, clock }: ChangePorts): ChangeProduct =>
  async (viewer, { productId, before, record, action }) => {
    if (before && isSameProduct(before.record, record)) return before;
    const problems = problemsOfProduct(record);
    if (problems.length > 0) throw invalid(problems);
    const version: ProductVersion = {
      productId,
      version: (before?.version ?? 0) + 1,
      record,
      action,
      changedBy: viewer.accountId,
      changedAt: clock(),
    };
    if (!(await products.add(version))) throw changedMeanwhile(await products.newestOf(productId));
    await evaluateNew(queries, queue, { members: membersOf(record), isArchived: record.isArchived });
    return version;
  };

/** @throws AppError `changed-meanwhile` where the person has not seen the newest version; 0: he saw that there was none */
export function expectSeen({ version }: OpenedProduct, seen: number): void {
  if ((version?.version ?? 0) !== seen) throw changedMeanwhile(version);
}

export function invalid(problems: readonly RecordProblem[]): AppError {
  return new AppError({ code: 'invalid-record', problems });
}
