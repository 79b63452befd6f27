import { useEffect, useState, type PointerEvent, type RefObject } from 'react';
import type { Day } from '#domain/units';
import { awayOf } from './away';
import type { Scale } from './scale';
import type { TimelineLine } from './timeline-model';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';
import type { DrawnWindow } from './window';

/** Hints need not be exact to the pixel, and scrolling stays cheap. */
const pixelsAtATime = 16;

const stepOf = (pixels: number): number => Math.floor(pixels / pixelsAtATime) * pixelsAtATime;

function useScrollLeft(scroller: RefObject<HTMLElement | null>): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => setLeft(stepOf(element.scrollLeft));
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller]);
  return left;
}

interface AwayHintsProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly lines: readonly TimelineLine[];
  readonly drawn: DrawnWindow;
  readonly scale: Scale;
  readonly lineHeight: number;
  readonly viewWidth: number;
  readonly words: TimelineWords;
  readonly onShow: (day: Day) => void;
}

/** Neither a drag of the canvas nor a choice of the line. */
const keepToItself = (event: PointerEvent): void => event.stopPropagation();

/** At the edges of the view: where bars are that are out of sight. For the mouse; the rows say it, and have a key. */
export function AwayHints({ scroller, lines, drawn, scale, lineHeight, viewWidth, words, onShow }: AwayHintsProps) {
  const left = useScrollLeft(scroller);
  return lines.slice(drawn.firstLine, drawn.endLine).map(({ id, row }, at) => {
    const away = awayOf(row.bar, scale, left, left + viewWidth);
    if (!away) return null;
    const { side, day, end } = away;
    return (
      <div
        key={id}
        className={styles.away}
        aria-hidden="true"
        style={{ insetBlockStart: (drawn.firstLine + at) * lineHeight, blockSize: lineHeight }}
      >
        <span
          className={styles.awayHint}
          data-side={side}
          onPointerDown={keepToItself}
          onClick={(event) => {
            event.stopPropagation();
            onShow(day);
          }}
        >
          {words.say(`timeline.away.${side}`, { day: words.day(day), end })}
        </span>
      </div>
    );
  });
}
