import { z } from 'zod';
import type { Day } from '#domain/units';
import { productName } from './place';
import type { Grantee, MemberView } from './portfolio-record';
import type { Goal, ProductLink, ProductStage, Stakeholder } from './product-record';
import type { RecordChange } from './record-changes';

export const productChangesRequest = z.strictObject({
  product: productName,
  /** Changes before this version; absent: the newest ones. */
  before: z.number().int().min(1).optional(),
});
export type ProductChangesRequest = z.infer<typeof productChangesRequest>;

interface EntriesOf<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly from: T; readonly to: T }[];
}

/** What one change did to one field of a product. */
export type ProductFieldChange =
  | { readonly field: 'name' | 'vision' | 'description' | 'owner'; readonly from: string; readonly to: string }
  | { readonly field: 'stage'; readonly from: ProductStage | null; readonly to: ProductStage | null }
  | { readonly field: 'start' | 'launch' | 'end'; readonly from: Day | null; readonly to: Day | null }
  | { readonly field: 'is-archived'; readonly from: boolean; readonly to: boolean }
  | {
      readonly field: 'editors' | 'viewers';
      readonly added: readonly Grantee[];
      readonly removed: readonly Grantee[];
    }
  | { readonly field: 'members'; readonly added: readonly MemberView[]; readonly removed: readonly MemberView[] }
  | ({ readonly field: 'goals' } & EntriesOf<Goal>)
  | ({ readonly field: 'stakeholders' } & EntriesOf<Stakeholder>)
  | ({ readonly field: 'links' } & EntriesOf<ProductLink>)
  /** No more is said of it: it names issues, and not everybody may see all of them. */
  | { readonly field: 'roadmap' };

export interface ProductChange extends Omit<RecordChange, 'fields'> {
  readonly fields: readonly ProductFieldChange[];
}

/** Newest first. */
export interface ProductChanges {
  readonly changes: readonly ProductChange[];
  /** `before` of the next page; null: this was the last. */
  readonly next: number | null;
  /** The person may undo the newest change now. */
  readonly mayUndo: boolean;
}
