import type { Figures } from '#contract/figures';
import type { IssueRow, ItemRow, OutsideItemRow } from '#contract/items';
import type { ProjectRow } from '#contract/portfolio';
import type { CallFailure } from '../../bridge/failure-error';
import type { Message } from '../../messages/message';

/** Everything that can be a line of a grid. The last four are no records: they stretch over all columns. */
export type GridRow =
  | { readonly kind: 'project'; readonly project: ProjectRow }
  | { readonly kind: 'item'; readonly item: ItemRow }
  | { readonly kind: 'issue'; readonly issue: IssueRow }
  | { readonly kind: 'outside'; readonly item: OutsideItemRow }
  | {
      readonly kind: 'without-epic';
      readonly projectId: string;
      readonly projectKey: string;
      readonly figures: Figures;
    }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: CallFailure; readonly retry: () => void }
  | { readonly kind: 'more'; readonly shown: number; readonly total: number; readonly showMore: () => void }
  | { readonly kind: 'note'; readonly text: Message };

/** The figures of a line; null: not read yet, or a line that has none. */
export function figuresOf(row: GridRow): Figures | null {
  switch (row.kind) {
    case 'project':
      return row.project.figures;
    case 'item':
    case 'outside':
      return row.item.children;
    case 'without-epic':
      return row.figures;
    default:
      return null;
  }
}

/** The issue of a line, for columns that tell of one issue rather than of a set. */
export function issueOf(row: GridRow): IssueRow | null {
  if (row.kind === 'issue') return row.issue;
  return row.kind === 'item' ? row.item.issue : null;
}
