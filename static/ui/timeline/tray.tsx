import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ChevronDownIcon, ChevronRightIcon } from '../icon/icons';
import type { UnscheduledItem } from './timeline-model';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';
import type { DropTools } from './use-drop';

interface TrayProps {
  readonly items: readonly UnscheduledItem[];
  readonly drop: DropTools;
  /** undefined: nothing here can be scheduled. */
  readonly onSchedule: ((id: string) => void) | undefined;
  readonly onChoose: ((id: string) => void) | undefined;
  readonly words: TimelineWords;
}

/** Items that are drawn beside the current one; thousands without dates are no rarity. */
const drawnAtOnce = 60;

const stepOf: Readonly<Record<string, (current: number, count: number) => number>> = {
  ArrowRight: (current) => current + 1,
  ArrowDown: (current) => current + 1,
  ArrowLeft: (current) => current - 1,
  ArrowUp: (current) => current - 1,
  PageDown: (current) => current + 10,
  PageUp: (current) => current - 10,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** One item is current: it alone can be tabbed to, and the keys move from it. */
function useCurrent(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const [wanted, setCurrent] = useState(0);
  const current = Math.min(wanted, Math.max(count - 1, 0));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.min(Math.max(step(current, count), 0), count - 1);
    setCurrent(next);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  return { list, current, setCurrent, onKeyDown };
}

interface ItemProps extends Omit<TrayProps, 'items'> {
  readonly item: UnscheduledItem;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

function Item({ item, isCurrent, drop, onSchedule, onChoose, words, onFocus }: ItemProps) {
  const canDrag = item.canPlan && drop.isPossible;
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (canDrag) drop.start(event, item);
  };
  return (
    <button
      type="button"
      className={styles.trayItem}
      tabIndex={isCurrent ? 0 : -1}
      data-draggable={canDrag || undefined}
      onFocus={onFocus}
      onPointerDown={onPointerDown}
      onPointerMove={drop.move}
      onPointerUp={drop.end}
      onPointerCancel={drop.cancel}
      onClick={() => {
        if (drop.wasDrag()) return;
        if (item.canPlan) onSchedule?.(item.id);
        else onChoose?.(item.id);
      }}
    >
      <span className={styles.trayName}>{item.name}</span>
      {item.canPlan && <span className={styles.trayDays}>{words.say('timeline.days', { days: item.days })}</span>}
    </button>
  );
}

/** Below the canvas: what has no dates. Nothing is left out of the timeline for lack of a date. */
export function Tray({ items, ...rest }: TrayProps) {
  const { say } = rest.words;
  const [isOpen, setIsOpen] = useState(true);
  const { list, current, setCurrent, onKeyDown } = useCurrent(items.length);
  const id = useId();
  const first = Math.max(Math.min(current - drawnAtOnce / 2, items.length - drawnAtOnce), 0);
  const Icon = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <div className={styles.tray}>
      <button
        type="button"
        className={styles.trayTitle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon label="" size="small" />
        <strong>{say('timeline.unscheduled')}</strong>
        <span className={styles.trayCount}>{say('timeline.unscheduled.count', { count: items.length })}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {rest.drop.isPossible && <p className={styles.trayHint}>{say('timeline.unscheduled.hint')}</p>}
        <ul ref={list} className={styles.trayList} aria-label={say('timeline.unscheduled.list')} onKeyDown={onKeyDown}>
          {items.slice(first, first + drawnAtOnce).map((item, at) => (
            <li key={item.id} aria-posinset={first + at + 1} aria-setsize={items.length}>
              <Item item={item} isCurrent={first + at === current} onFocus={() => setCurrent(first + at)} {...rest} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
