import { useMemo, useRef } from 'react';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import type { RowSelection } from '../../ui/treegrid/row-selection';
import type { TreeLine } from '../../ui/treegrid/tree';
import type { WorkState } from './use-work-state';
import { selectionId, type WorkGridRow } from './work-row';

type Line = TreeLine<WorkGridRow>;
type Selected = WorkState['selected'];

/** One line picked or put back. */
function toggled(selected: Selected, line: Line): Selected {
  const id = selectionId(line.row);
  if (id === null || line.row.kind !== 'subject') return selected;
  const next = new Map(selected);
  if (!next.delete(id)) next.set(id, line.row.subject);
  return next;
}

/** Every line between two, both among them. */
function withRange(selected: Selected, lines: readonly Line[], from: number, to: number): Selected {
  const next = new Map(selected);
  for (const { row } of lines.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    const id = selectionId(row);
    if (id !== null && row.kind === 'subject') next.set(id, row.subject);
  }
  return next;
}

/** Picks issues: one by one, or everything from the last picked line on. */
export function useSelection(lines: readonly Line[], { selected, setSelected }: WorkState): RowSelection<WorkGridRow> {
  const say = useText();
  const announce = useAnnounce();
  const last = useRef<string | null>(null);
  return useMemo(() => {
    const onSelect = (lineId: string, isRange: boolean): void => {
      const at = lines.findIndex(({ id }) => id === lineId);
      const from = isRange ? lines.findIndex(({ id }) => id === last.current) : -1;
      const line = lines[at];
      if (!line || selectionId(line.row) === null) return;
      const next = from === -1 ? toggled(selected, line) : withRange(selected, lines, from, at);
      last.current = lineId;
      setSelected(next);
      announce(say('work.selection.count', { count: next.size }));
    };
    return { idOf: ({ row }) => selectionId(row), selected, onSelect, label: say('work.select') };
  }, [lines, selected, setSelected, announce, say]);
}
