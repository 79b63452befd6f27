import { useMemo, useRef } from 'react';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import type { RowSelection } from '../../ui/treegrid/row-selection';
import type { TreeLine } from '../../ui/treegrid/tree';
import type { FeatureLine } from './feature-tree';
import type { FeatureState } from './use-feature-state';

const keyOf = ({ row }: TreeLine<FeatureLine>): string | null =>
  row.kind === 'feature' ? row.feature.row.issue.key : null;

/** Picks epics: one by one, or everything from the last picked line on. */
export function useFeatureSelection(
  lines: readonly TreeLine<FeatureLine>[],
  { selected, setSelected }: FeatureState,
): RowSelection<FeatureLine> {
  const say = useText();
  const announce = useAnnounce();
  const last = useRef<string | null>(null);
  return useMemo(() => {
    const onSelect = (lineId: string, isRange: boolean): void => {
      const at = lines.findIndex(({ id }) => id === lineId);
      const from = isRange ? lines.findIndex(({ id }) => id === last.current) : -1;
      const line = lines[at];
      const key = line && keyOf(line);
      if (key == null) return;
      const next = new Set(selected);
      if (from === -1) {
        if (!next.delete(key)) next.add(key);
      } else {
        for (const one of lines.slice(Math.min(from, at), Math.max(from, at) + 1)) {
          const other = keyOf(one);
          if (other !== null) next.add(other);
        }
      }
      last.current = lineId;
      setSelected(next);
      announce(say('features.selection.count', { count: next.size }));
    };
    return { idOf: keyOf, selected, onSelect, label: say('features.select') };
  }, [lines, selected, setSelected, announce, say]);
}
