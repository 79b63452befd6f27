import { ModalTransition } from '@atlaskit/modal-dialog';
import { useMemo, useRef, useState } from 'react';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import type { SortState } from '../../ui/treegrid/sort-order';
import { linesOf, type TreeLine } from '../../ui/treegrid/tree';
import { Treegrid } from '../../ui/treegrid/treegrid';
import { useNavigation } from '../navigation/navigation';
import { drawnColumns, resized } from '../work/shown-columns';
import type { Feature } from './feature';
import type { FeatureColumn } from './feature-columns';
import { featureTree, type FeatureLine } from './feature-tree';
import styles from './features.module.css';
import { MoveDialog } from './ranking/move-dialog';
import { CurrentRankTools } from './ranking/rank-tools';
import type { DropLine } from './ranking/use-rank-drag';
import { useFocusOnHeld, useRankTools } from './ranking/use-rank-tools';
import type { Ranking } from './ranking/use-ranking';
import { useFeatureSelection } from './use-feature-selection';
import type { FeatureState } from './use-feature-state';

interface FeaturesTableProps {
  /** Those in view, in the order in which they are shown. */
  readonly features: readonly Feature[];
  /** Keys of those among which places are counted, by rank. */
  readonly placed: readonly string[];
  readonly state: FeatureState;
  readonly ranking: Ranking;
  readonly first: FeatureColumn;
  readonly others: readonly FeatureColumn[];
  readonly groupName: (value: string) => string;
}

/** Lines and columns of the table as somebody wants them. */
function useTable({ features, state, first, others, groupName }: FeaturesTableProps) {
  const { spec, turned } = state;
  const lines = useMemo(
    () => linesOf(featureTree(features, spec.grouping, groupName), turned),
    [features, spec.grouping, groupName, turned],
  );
  const columns = useMemo(() => drawnColumns(first, others, spec.columns), [first, others, spec.columns]);
  return { lines, columns, selection: useFeatureSelection(lines, state) };
}

/** What moves the lines, and what asks where to. */
function useMoving({ features, placed, state: { spec }, ranking }: FeaturesTableProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const visible = useMemo(() => features.map(({ row }) => row.issue.key), [features]);
  const nameOf = (key: string) => features.find(({ row }) => row.issue.key === key)?.name ?? key;
  const isByRank = spec.sort === null && spec.grouping === 'none';
  const { tools, line } = useRankTools({ ranking, placed, visible, isByRank, nameOf, ask: setAsked });
  const dialog = asked !== null && (
    <MoveDialog
      name={nameOf(asked)}
      position={visible.indexOf(asked) + 1}
      count={visible.length}
      onMove={(to) => tools.moveTo(asked, to)}
      onClose={() => setAsked(null)}
    />
  );
  return { tools, line, dialog };
}

/** The epics: in rank order they can be moved. */
export function FeaturesTable(props: FeaturesTableProps) {
  const { ranking, state } = props;
  const say = useText();
  const announce = useAnnounce();
  const navigation = useNavigation();
  const place = useRef<HTMLDivElement>(null);
  const { lines, columns, selection } = useTable(props);
  const { tools, line, dialog } = useMoving(props);
  const { spec, change, turnLine } = state;
  useFocusOnHeld(place, ranking);
  const orderBy = (sort: SortState): void => {
    change({ sort });
    const column = columns.find(({ id }) => id === sort.column)?.title ?? '';
    announce(say('portfolio.sorted', { column, direction: sort.direction }));
  };
  const open = ({ row }: TreeLine<FeatureLine>): void => {
    if (row.kind === 'feature') navigation?.go({ page: 'epic', issueKey: row.feature.row.issue.key });
  };
  return (
    <CurrentRankTools.Provider value={tools}>
      <div ref={place}>
        <Treegrid
          label={say('features.grid')}
          columns={columns}
          lines={lines}
          sort={spec.sort}
          onSort={orderBy}
          onTurn={turnLine}
          onOpen={open}
          spanOf={noSpan}
          selection={selection}
          onResize={(id, width) => change({ columns: resized(spec.columns, id, width) })}
        />
      </div>
      {line && <div className={styles.dropLine} style={styleOf(line)} />}
      <ModalTransition>{dialog}</ModalTransition>
    </CurrentRankTools.Provider>
  );
}

const styleOf = ({ top, left, width }: DropLine) => ({
  insetBlockStart: top,
  insetInlineStart: left,
  inlineSize: width,
});

const noSpan = () => null;
