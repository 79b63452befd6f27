import { memo, type CSSProperties, type ReactNode } from 'react';
import { ChevronDownIcon, ChevronRightIcon } from '../icon/icons';
import type { TreegridColumn } from './column';
import { RowFocus } from './row-focus';
import type { TreeLine } from './tree';
import styles from './treegrid.module.css';

export interface TreegridRowProps<Row> {
  readonly line: TreeLine<Row>;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly columns: readonly TreegridColumn<Row>[];
  /** Content over the whole width instead of cells; null: this is an ordinary line. */
  readonly span: ReactNode;
  readonly onTurn: (id: string) => void;
  readonly measure: (element: HTMLTableRowElement | null) => void;
  /** null: the row cannot be selected. */
  readonly isSelected: boolean | null;
  readonly onSelect: ((lineId: string, isRange: boolean) => void) | undefined;
  readonly selectLabel: string | undefined;
}

function Turner<Row>({ line, onTurn }: Pick<TreegridRowProps<Row>, 'line' | 'onTurn'>) {
  if (line.expansion === 'leaf') return <span className={styles.turner} />;
  const Icon = line.expansion === 'expanded' ? ChevronDownIcon : ChevronRightIcon;
  // For the mouse only: the row itself tells its state and answers to the arrow keys.
  return (
    <span
      className={styles.turner}
      data-turner
      aria-hidden="true"
      onClick={() => {
        onTurn(line.id);
      }}
    >
      <Icon label="" size="small" />
    </span>
  );
}

type CheckProps<Row> = Pick<TreegridRowProps<Row>, 'line' | 'isSelected' | 'onSelect' | 'selectLabel'>;

function Check<Row>({ line, isSelected, onSelect, selectLabel }: CheckProps<Row>) {
  if (onSelect === undefined) return null;
  if (isSelected === null) return <span className={styles.check} />;
  return (
    <input
      type="checkbox"
      className={styles.check}
      // Space on the row does the same.
      tabIndex={-1}
      aria-label={selectLabel}
      checked={isSelected}
      onChange={({ nativeEvent }) => {
        onSelect(line.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  );
}

function Cells<Row>({
  line,
  columns,
  span,
  onTurn,
  ...check
}: Omit<TreegridRowProps<Row>, 'measure' | 'index' | 'isCurrent'>) {
  const indent = { '--level': line.level - 1 } as CSSProperties;
  const [first, ...rest] = columns;
  const isSpanning = span !== null;
  return (
    <>
      <th
        scope="row"
        role="rowheader"
        colSpan={isSpanning ? columns.length : 1}
        className={isSpanning ? styles.spanning : undefined}
      >
        <div className={styles.name} style={indent}>
          <Check line={line} {...check} />
          <Turner line={line} onTurn={onTurn} />
          <div className={styles.nameContent}>{isSpanning ? span : first?.cell(line)}</div>
        </div>
      </th>
      {!isSpanning &&
        rest.map((column) => (
          <td key={column.id} role="gridcell" className={column.align === 'end' ? styles.end : undefined}>
            {column.cell(line)}
          </td>
        ))}
    </>
  );
}

function RowOf<Row>({ index, isCurrent, measure, ...cells }: TreegridRowProps<Row>) {
  const { line } = cells;
  return (
    <tr
      ref={measure}
      data-index={index}
      data-line={line.id}
      className={styles.row}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={line.level}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-rowindex={index + 2}
      aria-selected={cells.isSelected ?? undefined}
      aria-expanded={line.expansion === 'leaf' ? undefined : line.expansion === 'expanded'}
    >
      <RowFocus.Provider value={isCurrent ? 0 : -1}>
        <Cells {...cells} />
      </RowFocus.Provider>
    </tr>
  );
}

/** One line of the grid. Drawn again only when something of it changed. */
export const TreegridRow = memo(RowOf) as typeof RowOf;
