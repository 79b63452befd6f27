import { useMemo, type ReactNode } from 'react';
import type { WorkSort, WorkView } from '#contract/work';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import type { SortState } from '../../ui/treegrid/sort-order';
import type { TreeLine } from '../../ui/treegrid/tree';
import { Treegrid } from '../../ui/treegrid/treegrid';
import type { FigureGround } from '../figures/opened-figure';
import { spanOf } from '../items/span-content';
import type { PeopleNames } from '../people/use-people-names';
import { drawnColumns, resized } from './shown-columns';
import { useSelection } from './use-selection';
import { useOpenLine } from './use-open-line';
import type { WorkState } from './use-work-state';
import { nameColumn, otherColumns, type WorkColumn } from './work-columns';
import type { WorkGridRow } from './work-row';
import type { WorkWords } from './work-words';
import { isNarrowing } from '#domain/work/work-filter';
import styles from './work.module.css';

function TotalName({ view, isNarrowed }: { readonly view: WorkView; readonly isNarrowed: boolean }) {
  const say = useText();
  const { found: count, projects, unread } = view;
  return (
    <>
      {say(isNarrowed ? 'work.total.found' : 'work.total.all', { count, projects })}
      {unread > 0 && <div className={styles.unread}>{say('work.total.unread', { count: unread })}</div>}
    </>
  );
}

interface ColumnsOptions {
  readonly view: WorkView;
  readonly state: WorkState;
  readonly words: WorkWords;
  readonly names: PeopleNames;
  readonly name: string;
}

/** Every column that there is, the first one apart. */
export function useWorkColumns({ view, state: { spec }, words, names, name }: ColumnsOptions): {
  readonly first: WorkColumn;
  readonly others: readonly WorkColumn[];
} {
  const say = useText();
  const formats = useFormats();
  const { filter, grouping } = spec;
  return useMemo(() => {
    const isNarrowed = isNarrowing(filter);
    const scope = isNarrowed ? ({ of: 'work', filter } as const) : ({ of: 'portfolio' } as const);
    const total: FigureGround = { scope, of: name, figures: view.totals };
    const totalName = <TotalName view={view} isNarrowed={isNarrowed} />;
    const ground = { say, formats, words, names, grouping, view, total, totalName };
    return { first: nameColumn(ground), others: otherColumns(ground) };
  }, [say, formats, words, names, name, view, filter, grouping]);
}

interface WorkTableProps {
  readonly label: string;
  readonly lines: readonly TreeLine<WorkGridRow>[];
  readonly state: WorkState;
  readonly columns: { readonly first: WorkColumn; readonly others: readonly WorkColumn[] };
}

const spanOfLine = ({ row }: TreeLine<WorkGridRow>): ReactNode => (row.kind === 'subject' ? null : spanOf(row));

const sortOf = ({ column, direction }: SortState): WorkSort =>
  // Columns that can be sorted have exactly the ids that the contract names.
  ({ column, direction }) as WorkSort;

/** Projects with everything below them, as far as it is open. */
export function WorkTable({ label, lines, state, columns: { first, others } }: WorkTableProps) {
  const say = useText();
  const announce = useAnnounce();
  const openLine = useOpenLine();
  const { spec, change, turnLine, setColumns } = state;
  const columns = useMemo(() => drawnColumns(first, others, spec.columns), [first, others, spec.columns]);
  const selection = useSelection(lines, state);
  const orderBy = (next: SortState): void => {
    change({ sort: sortOf(next) });
    const column = columns.find(({ id }) => id === next.column)?.title ?? '';
    announce(say('portfolio.sorted', { column, direction: next.direction }));
  };
  return (
    <Treegrid
      label={label}
      columns={columns}
      lines={lines}
      sort={spec.sort}
      onSort={orderBy}
      onTurn={turnLine}
      onOpen={({ row }) => openLine(row)}
      spanOf={spanOfLine}
      selection={selection}
      onResize={(id, width) => setColumns(resized(spec.columns, id, width))}
      hasTotals
    />
  );
}
