import type { RecordAction } from '#domain/portfolio/portfolio-record';
import type { ProductOutline, ProductRecord } from '#domain/product/product-record';
import type { Instant } from '#domain/units';

/** One state of one product. Never changes once it is stored. */
export interface ProductVersion {
  /** A UUID; of a Jira project its id. */
  readonly productId: string;
  /** From 1, without gaps. */
  readonly version: number;
  readonly record: ProductRecord;
  readonly action: RecordAction;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** The same with what lists take of the record. */
export type OutlinedVersion = Omit<ProductVersion, 'record'> & { readonly record: ProductOutline };

/** What people typed of products, with everything that it was before. Nothing of it comes from Jira. */
export interface ProductStore {
  /** Of the newest version of every product what lists take: whole ones are long. */
  newest(): Promise<readonly OutlinedVersion[]>;
  /** The newest version of every product. */
  wholes(): Promise<readonly ProductVersion[]>;
  /** The newest version of one; null: there is none. */
  newestOf(productId: string): Promise<ProductVersion | null>;
  /** Versions of one product before one of them, newest first, at most so many. */
  before(productId: string, version: number, most: number): Promise<readonly ProductVersion[]>;
  /** Adds the next version. @returns false: somebody else was faster, and nothing was added */
  add(version: ProductVersion): Promise<boolean>;
}
