import { useRef, type ReactNode } from 'react';
import type { TreegridColumn } from './column';
import type { Segment } from './gaps';
import type { SortState } from './sort-order';
import { TotalsRow } from './totals-row';
import type { TreeLine } from './tree';
import { isSelected, type RowSelection } from './row-selection';
import { TreegridHead } from './treegrid-head';
import { TreegridRow } from './treegrid-row';
import styles from './treegrid.module.css';
import { useDrawnLines } from './use-drawn-lines';
import { useFocusOnWish, useKeptFocus, useTreeFocus } from './use-tree-focus';

export interface TreegridProps<Row> {
  readonly label: string;
  /** The first column names the row and stays in view while the others scroll. */
  readonly columns: readonly TreegridColumn<Row>[];
  readonly lines: readonly TreeLine<Row>[];
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState) => void;
  readonly onTurn: (id: string) => void;
  /** Enter on a line. */
  readonly onOpen: (line: TreeLine<Row>) => void;
  /** Content over the whole width for lines that are no records; null for ordinary ones. */
  readonly spanOf: (line: TreeLine<Row>) => ReactNode;
  readonly hasTotals?: boolean;
  /** Absent: columns keep their widths. */
  readonly onResize?: (columnId: string, pixels: number) => void;
  /** Absent: rows cannot be selected. */
  readonly selection?: RowSelection<Row>;
}

interface SegmentRowProps<Row> extends Pick<
  TreegridProps<Row>,
  'columns' | 'lines' | 'onTurn' | 'spanOf' | 'selection'
> {
  readonly segment: Segment;
  readonly current: number;
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

function SegmentRow<Row>({ segment, current, lines, spanOf, selection, ...row }: SegmentRowProps<Row>) {
  if ('height' in segment) return <tr role="presentation" aria-hidden="true" style={{ height: segment.height }} />;
  const line = lines[segment.index];
  if (!line) return null;
  const isCurrent = segment.index === current;
  return (
    <TreegridRow
      {...row}
      line={line}
      index={segment.index}
      isCurrent={isCurrent}
      span={spanOf(line)}
      isSelected={isSelected(selection, line)}
      onSelect={selection?.onSelect}
      selectLabel={selection?.label}
    />
  );
}

const keyOf = (segment: Segment, lines: readonly TreeLine<unknown>[]): string =>
  'height' in segment ? `gap-${segment.gapBefore}` : (lines[segment.index]?.id ?? '');

/** A table over a tree: rows open by arrow keys or mouse, thousands of them stay fast. */
export function Treegrid<Row>(props: TreegridProps<Row>) {
  const { label, columns, lines, onTurn, spanOf, selection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { current, wish, onKeyDown, onFocus } = useTreeFocus(props);
  const { segments, measure, reveal } = useDrawnLines(scroller, lines, current);
  useFocusOnWish(scroller, wish);
  useKeptFocus(scroller, lines);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        role="treegrid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-multiselectable={selection === undefined ? undefined : true}
        className={styles.grid}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <TreegridHead columns={columns} sort={props.sort} onSort={props.onSort} onResize={props.onResize} />
        <tbody onKeyDown={(event) => onKeyDown(event, reveal)} onFocus={onFocus}>
          {segments.map((segment) => (
            <SegmentRow
              key={keyOf(segment, lines)}
              {...{ segment, current, lines, columns, onTurn, spanOf, measure }}
              {...(selection && { selection })}
            />
          ))}
        </tbody>
        {props.hasTotals && <TotalsRow columns={columns} />}
      </table>
    </div>
  );
}
