/** What a MySQL or MariaDB plan says of the work that grows with the number of rows. Estimates are the optimizer's. */
export interface PlanWork {
  /** Rows that are read of each table, by whatever index. */
  readonly read: readonly { readonly table: string; readonly rows: number }[];
  /** Rows that go into each sort or temporary table. */
  readonly gathered: readonly { readonly how: string; readonly rows: number }[];
}

type Json = Readonly<Record<string, unknown>>;

const gatherings = ['filesort', 'temporary_table', 'read_sorted_file', 'grouping_operation', 'ordering_operation'];

/** @param explained what EXPLAIN FORMAT=JSON answers */
export function planWork(explained: unknown): PlanWork {
  const read: PlanWork['read'][number][] = [];
  const gathered: PlanWork['gathered'][number][] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isObject(node)) return;
    for (const [name, below] of Object.entries(node)) {
      if (gatherings.includes(name)) gathered.push({ how: name, rows: rowsBelow(below) });
      // What joins read again and again is multiplied where it is gathered.
      if (name === 'table' && isObject(below))
        read.push({ table: String(below.table_name), rows: Number(below.rows ?? below.rows_examined_per_scan) });
      visit(below);
    }
  };
  visit(explained);
  return { read, gathered };
}

/** The rows of nested tables multiply. */
function rowsBelow(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((product, one) => product * Math.max(1, rowsBelow(one)), 1);
  if (!isObject(node)) return 0;
  const own = isObject(node.table) ? Number(node.table.rows ?? node.table.rows_examined_per_scan ?? 0) : 0;
  const below = Object.entries(node).map(([name, one]) => (name === 'table' ? 0 : rowsBelow(one)));
  return Math.max(own, ...below);
}

function isObject(node: unknown): node is Json {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
