import { useContext } from 'react';
import { useText } from '../../../messages/use-text';
import { DragHandleIcon } from '../../../ui/icon/icons';
import { useRowTabIndex } from '../../../ui/treegrid/row-focus';
import type { Feature } from '../feature';
import styles from '../features.module.css';
import { CurrentRankTools, type RankTools } from './rank-tools';

interface HandleProps {
  readonly tools: RankTools;
  readonly feature: Feature;
  readonly position: number;
}

/** What takes hold of the epic, and its place, which can be typed. */
function Handle({ tools, feature, position }: HandleProps) {
  const say = useText();
  const tabIndex = useRowTabIndex();
  const { key } = feature.row.issue;
  const isHeld = tools.heldKey === key;
  const words = { name: feature.name, position, count: tools.count };
  return (
    <span className={styles.rank}>
      <button
        type="button"
        className={styles.handle}
        data-rank-handle={key}
        data-held={isHeld || undefined}
        tabIndex={tabIndex}
        aria-label={say(isHeld ? 'features.rank.held' : 'features.rank.handle', words)}
        aria-pressed={isHeld}
        onKeyDown={(event) => tools.onKeyDown(event, key)}
        {...tools.handlers(key)}
      >
        <DragHandleIcon label="" size="small" color="currentColor" />
      </button>
      <button
        type="button"
        className={lookOf(tools, key)}
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-label={say('features.rank.position', words)}
        onClick={() => tools.ask(key)}
      >
        {position}
      </button>
    </span>
  );
}

const lookOf = ({ isMoved }: RankTools, key: string): string =>
  [styles.position, ...(isMoved(key) ? [styles.moved] : [])].join(' ');

/** The place of an epic: taken hold of by mouse or keyboard, or typed; plain where it cannot be moved. */
export function RankHandle({ feature }: { readonly feature: Feature }) {
  const tools = useContext(CurrentRankTools);
  const { key } = feature.row.issue;
  const position = tools?.positionOf(key) ?? null;
  if (!tools || position === null) return <span className={styles.rank} />;
  if (tools.canMove(key)) return <Handle tools={tools} feature={feature} position={position} />;
  return (
    <span className={styles.rank}>
      <span className={lookOf(tools, key)}>{position}</span>
    </span>
  );
}
