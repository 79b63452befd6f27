import { Explained } from '../explained/explained';
import { ArrowDownIcon, ArrowUpIcon } from '../icon/icons';
import type { TreegridColumn } from './column';
import { nextSort, type SortState } from './sort-order';
import { ColumnEdge } from './column-edge';
import styles from './treegrid.module.css';

interface HeadProps<Row> {
  readonly onResize?: ((columnId: string, pixels: number) => void) | undefined;
  readonly columns: readonly TreegridColumn<Row>[];
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState) => void;
}

function SortMark({ direction }: { readonly direction: SortState['direction'] | null }) {
  if (direction === null) return <span className={styles.noSortMark} />;
  return direction === 'ascending' ? <ArrowUpIcon label="" size="small" /> : <ArrowDownIcon label="" size="small" />;
}

function Title<Row>({
  column,
  sort,
  onSort,
}: Pick<HeadProps<Row>, 'sort' | 'onSort'> & { readonly column: TreegridColumn<Row> }) {
  const { firstDirection, explanation } = column;
  const direction = sort?.column === column.id ? sort.direction : null;
  if (!firstDirection) {
    return explanation === undefined ? column.title : <Explained text={explanation}>{column.title}</Explained>;
  }
  const order = () => {
    onSort(nextSort(sort, column.id, firstDirection));
  };
  return (
    <Explained text={explanation ?? null} as="button" onClick={order} className={styles.sortButton}>
      <span>{column.title}</span>
      <SortMark direction={direction} />
    </Explained>
  );
}

/** Stays in view while the rows scroll. */
export function TreegridHead<Row>({ columns, sort, onSort, onResize }: HeadProps<Row>) {
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            role="columnheader"
            className={column.align === 'end' ? styles.end : undefined}
            aria-sort={column.firstDirection && (sort?.column === column.id ? sort.direction : 'none')}
          >
            <Title column={column} sort={sort} onSort={onSort} />
            {onResize && <ColumnEdge column={column} onResize={onResize} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}
