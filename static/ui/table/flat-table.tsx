import Table, { Cell, HeadCell, Row, TBody, THead } from '@atlaskit/table';
import type { ReactNode } from 'react';
import styles from './flat-table.module.css';

export interface FlatColumn<Item> {
  readonly id: string;
  readonly title: string;
  readonly align?: 'text' | 'number';
  readonly cell: (item: Item) => ReactNode;
}

interface FlatTableProps<Item> {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly FlatColumn<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
}

/** Numbers end at their right edge: words of the next column would begin where they stop. */
function Spaced({ align, children }: { readonly align: 'text' | 'number'; readonly children: ReactNode }) {
  return align === 'text' ? children : <div className={styles.number}>{children}</div>;
}

/** The one place that knows Atlassian's table: a list of records without a tree. Narrow pages scroll it sideways. */
export function FlatTable<Item>({ label, columns, items, keyOf }: FlatTableProps<Item>) {
  return (
    // Scrollable regions must be reachable by keyboard.
    <div className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
      <Table>
        <THead>
          {columns.map(({ id, title, align = 'text' }) => (
            <HeadCell key={id} align={align} scope="col">
              <Spaced align={align}>{title}</Spaced>
            </HeadCell>
          ))}
        </THead>
        <TBody>
          {items.map((item) => (
            <Row key={keyOf(item)}>
              {columns.map(({ id, align = 'text', cell }) => (
                <Cell key={id} align={align}>
                  <Spaced align={align}>{cell(item)}</Spaced>
                </Cell>
              ))}
            </Row>
          ))}
        </TBody>
      </Table>
    </div>
  );
}
