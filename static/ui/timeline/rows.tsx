import { memo, type CSSProperties, type ReactNode } from 'react';
import { ChevronDownIcon, ChevronRightIcon } from '../icon/icons';
import { RowFocus } from '../treegrid/row-focus';
import type { TimelineLine } from './timeline-model';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';

interface RowProps {
  readonly line: TimelineLine;
  readonly index: number;
  readonly lineHeight: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly words: TimelineWords;
  readonly renderName: (line: TimelineLine) => ReactNode;
  readonly onTurn: (id: string) => void;
}

function Turner({ line, onTurn }: Pick<RowProps, 'line' | 'onTurn'>) {
  if (line.expansion === 'leaf') return <span className={styles.turner} />;
  const Icon = line.expansion === 'expanded' ? ChevronDownIcon : ChevronRightIcon;
  // For the mouse only: the row itself tells its state and answers to the arrow keys.
  return (
    <span className={styles.turner} data-turner aria-hidden="true" onClick={() => onTurn(line.id)}>
      <Icon label="" size="small" />
    </span>
  );
}

/** One line: its name on the left, and for screen readers what its bar says. The bar itself is drawn on the canvas. */
export const TimelineRowElement = memo(function TimelineRowElement(props: RowProps) {
  const { line, index, lineHeight, isCurrent, words } = props;
  const description = words.row(line.row);
  return (
    <div
      role="row"
      data-line={line.id}
      data-index={index}
      className={styles.row}
      style={{ insetBlockStart: index * lineHeight, blockSize: lineHeight }}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={description}
      aria-level={line.level}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-rowindex={index + 2}
      aria-selected={props.isSelected}
      aria-expanded={line.expansion === 'leaf' ? undefined : line.expansion === 'expanded'}
    >
      <div role="rowheader" data-name className={styles.name} style={{ '--level': line.level - 1 } as CSSProperties}>
        <Turner line={line} onTurn={props.onTurn} />
        <div className={styles.nameContent}>
          <RowFocus.Provider value={isCurrent ? 0 : -1}>{props.renderName(line)}</RowFocus.Provider>
        </div>
      </div>
      <div role="gridcell" className={styles.cell} aria-label={description} />
    </div>
  );
});
