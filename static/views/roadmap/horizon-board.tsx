import { useRef, useState, type DragEvent } from 'react';
import type { RoadmapColumn, RoadmapItem } from '#contract/roadmap';
import { horizons, type Horizon } from '#domain/product/roadmap-setup';
import { useText } from '../../messages/use-text';
import { FirstOf } from '../items/first-of';
import { ItemCard, type CardGround } from './item-card';
import styles from './roadmap.module.css';
import { useMovedFocus } from './use-moved-focus';

interface CardListProps {
  readonly items: readonly RoadmapItem[];
  readonly ground: CardGround;
  readonly onDrag: (item: RoadmapItem | null) => void;
}

function CardList({ items, ground, onDrag }: CardListProps) {
  const canDrag = ground.moving !== null;
  return (
    <FirstOf items={items} most={ground.mostCards}>
      {(shown) => (
        <ul className={styles.cards}>
          {shown.map((item) => (
            <li
              key={item.id}
              className={styles.card}
              data-item={item.id}
              draggable={canDrag && item.column !== 'done'}
              onDragStart={({ dataTransfer }) => {
                dataTransfer.setData('text/plain', item.name);
                dataTransfer.effectAllowed = 'move';
                onDrag(item);
              }}
              onDragEnd={() => onDrag(null)}
            >
              <ItemCard item={item} ground={ground} />
            </li>
          ))}
        </ul>
      )}
    </FirstOf>
  );
}

interface ColumnProps extends CardListProps {
  readonly column: Horizon;
  /** What is being dragged; null: nothing. */
  readonly dragged: RoadmapItem | null;
}

function Column({ column, items, ground, dragged, onDrag }: ColumnProps) {
  const say = useText();
  const [isOver, setIsOver] = useState(false);
  const title = say(`roadmap.column.${column}`);
  const canTake = dragged !== null && dragged.column !== column;
  const over = (event: DragEvent) => {
    if (!canTake) return;
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onDrag(null);
    if (canTake) ground.moving?.onMove(dragged, column);
  };
  return (
    <section
      className={styles.column}
      aria-label={title}
      data-over={isOver && canTake}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <h2 className={styles.columnTitle}>
        {title} <span className={styles.count}>{items.length}</span>
      </h2>
      {items.length === 0 && <p className={styles.nothing}>{say('roadmap.column.empty')}</p>}
      <CardList items={items} ground={ground} onDrag={onDrag} />
    </section>
  );
}

interface AsideProps extends CardListProps {
  readonly column: 'done' | 'not-shown';
  readonly doneDays: number;
}

/** What is no more to come: closed at first. */
function Aside({ column, doneDays, items, ...list }: AsideProps) {
  const say = useText();
  if (items.length === 0) return null;
  return (
    <details className={styles.aside}>
      <summary className={styles.columnTitle}>
        {say(`roadmap.column.${column}`, { days: doneDays })} <span className={styles.count}>{items.length}</span>
      </summary>
      <CardList items={items} {...list} />
    </details>
  );
}

interface HorizonBoardProps {
  readonly items: readonly RoadmapItem[];
  /** As in the roadmap. */
  readonly doneDays: number;
  readonly ground: CardGround;
}

/** Now, next and later side by side. Cards move by mouse and by their menus. */
export function HorizonBoard({ items, doneDays, ground }: HorizonBoardProps) {
  const [dragged, setDragged] = useState<RoadmapItem | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const moving = useMovedFocus(board, ground.moving);
  const list = { ground: { ...ground, moving }, onDrag: setDragged };
  const inColumn = (column: RoadmapColumn) => items.filter((item) => item.column === column);
  return (
    <div ref={board} className={styles.board}>
      <div className={styles.columns}>
        {horizons.map((column) => (
          <Column key={column} column={column} items={inColumn(column)} dragged={dragged} {...list} />
        ))}
      </div>
      <Aside column="done" doneDays={doneDays} items={inColumn('done')} {...list} />
      <Aside column="not-shown" doneDays={doneDays} items={inColumn('not-shown')} {...list} />
    </div>
  );
}
