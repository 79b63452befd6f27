import type { Figures } from '#contract/figures';
import type { NumberFigure } from '#contract/items';
import type { WorkItem, WorkSubject } from '#contract/work';
import type { GridRow } from '../items/grid-row';

/** A line of the table; the last three are no records and stretch over all columns. */
export type WorkGridRow =
  | {
      readonly kind: 'subject';
      readonly subject: WorkSubject;
      readonly isMatch: boolean;
      /** The tokens that lead to it. */
      readonly path: readonly string[];
    }
  | Extract<GridRow, { kind: 'loading' | 'failed' | 'more' }>;

/** An issue with its own values; null: the line stands for none, or for one that is listed for its children alone. */
export function itemOf(row: WorkGridRow): WorkItem | null {
  return row.kind === 'subject' && (row.subject.kind === 'item' || row.subject.kind === 'elsewhere')
    ? row.subject.item
    : null;
}

/** null: nothing is below the line, or it has not been read. */
export function figuresOf(subject: WorkSubject): Figures | null {
  return subject.kind === 'item' || subject.kind === 'elsewhere' ? subject.item.children : subject.figures;
}

/** null: not kept of a past day, or the line has none. */
export function numbersOf(subject: WorkSubject): readonly NumberFigure[] | null {
  switch (subject.kind) {
    case 'item':
    case 'elsewhere':
      return subject.item.numbers;
    case 'group':
    case 'project':
      return subject.numbers;
    default:
      return null;
  }
}

/** Issues are selected by their keys; other lines cannot be. */
export function selectionId(row: WorkGridRow): string | null {
  if (row.kind !== 'subject' || row.subject.kind !== 'item') return null;
  return row.subject.item.issue.key;
}
