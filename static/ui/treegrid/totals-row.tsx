import type { TreegridColumn } from './column';
import styles from './treegrid.module.css';

/** What the rows above sum to; stays in view at the bottom. */
export function TotalsRow<Row>({ columns }: { readonly columns: readonly TreegridColumn<Row>[] }) {
  const [first, ...rest] = columns;
  return (
    <tfoot className={styles.totals}>
      <tr>
        <th scope="row" role="rowheader">
          <div className={styles.totalName}>{first?.total}</div>
        </th>
        {rest.map((column) => (
          <td key={column.id} role="gridcell" className={column.align === 'end' ? styles.end : undefined}>
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
