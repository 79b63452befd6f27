import { useCallback, useMemo } from 'react';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import type { SortState } from '../../ui/treegrid/sort-order';
import { linesOf, sortTree, turn, type TreeLine, type TreeNode } from '../../ui/treegrid/tree';
import { Treegrid } from '../../ui/treegrid/treegrid';
import type { GridColumn } from './columns';
import type { GridRow } from './grid-row';
import { compareRows } from './sort-rows';
import { spanOf } from './span-content';
import { useOpenRow } from './use-open-row';

interface GridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly roots: readonly TreeNode<GridRow>[];
  readonly turned: ReadonlySet<string>;
  readonly onTurned: (turned: ReadonlySet<string>) => void;
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState) => void;
  readonly hasTotals?: boolean;
}

const spanOfLine = (line: TreeLine<GridRow>) => spanOf(line.row);

/** Projects, epics and issues as one tree. */
export function Grid({ label, columns, roots, turned, onTurned, sort, onSort, hasTotals = false }: GridProps) {
  const say = useText();
  const announce = useAnnounce();
  const openRow = useOpenRow();
  const lines = useMemo(() => linesOf(sortTree(roots, compareRows(sort)), turned), [roots, sort, turned]);
  const turnLine = useCallback(
    (id: string) => {
      onTurned(turn(turned, id));
    },
    [onTurned, turned],
  );
  const orderBy = (next: SortState): void => {
    onSort(next);
    const column = columns.find(({ id }) => id === next.column)?.title ?? '';
    announce(say('portfolio.sorted', { column, direction: next.direction }));
  };
  return (
    <Treegrid
      label={label}
      columns={columns}
      lines={lines}
      sort={sort}
      onSort={orderBy}
      onTurn={turnLine}
      onOpen={(line) => {
        openRow(line.row);
      }}
      spanOf={spanOfLine}
      hasTotals={hasTotals}
    />
  );
}
