import type { ReactNode } from 'react';
import type { SortState } from './sort-order';
import type { TreeLine } from './tree';

/** A column of a grid or of a totals row below it. */
export interface TreegridColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Definition of what stands below, shown with the title. */
  readonly explanation?: string;
  /** CSS width. The columns' sum is the width below which the grid scrolls sideways. */
  readonly width: string;
  readonly align: 'start' | 'end';
  /** Direction of the first click; absent: the column cannot be sorted. */
  readonly firstDirection?: SortState['direction'];
  readonly cell: (line: TreeLine<Row>) => ReactNode;
  /** The same column in the totals row. */
  readonly total?: ReactNode;
}
