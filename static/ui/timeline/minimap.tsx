import { useEffect, useMemo, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import type { Day } from '#domain/units';
import { densityOf } from './density';
import { dayAt, endXOf, widthOf, xOf, type Scale } from './scale';
import type { TimelineLine } from './timeline-model';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';

interface MinimapProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly lines: readonly TimelineLine[];
  readonly scale: Scale;
  readonly viewWidth: number;
  readonly today: Day;
  readonly words: TimelineWords;
}

const bins = 240;

/** Where the view stands, followed at every step. */
function useScrollLeft(scroller: RefObject<HTMLElement | null>): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    const follow = (): void => setLeft(element?.scrollLeft ?? 0);
    follow();
    element?.addEventListener('scroll', follow, { passive: true });
    return () => element?.removeEventListener('scroll', follow);
  }, [scroller]);
  return left;
}

function Density({ lines, scale }: Pick<MinimapProps, 'lines' | 'scale'>) {
  const { first, end } = scale;
  const path = useMemo(() => {
    const shares = densityOf(lines, { first, end, pixelsPerDay: 1 }, bins);
    return `M0 1${shares.map((share, bin) => `V${(1 - share).toFixed(3)}H${String(bin + 1)}`).join('')}V1Z`;
  }, [lines, first, end]);
  return (
    <svg className={styles.density} viewBox={`0 0 ${String(bins)} 1`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Where a key moves the view; undefined: nowhere. */
const targetOf = (key: string, left: number, viewWidth: number, whole: number): number | undefined =>
  new Map([
    ['ArrowLeft', left - viewWidth / 4],
    ['ArrowRight', left + viewWidth / 4],
    ['PageUp', left - viewWidth],
    ['PageDown', left + viewWidth],
    ['Home', 0],
    ['End', whole],
  ]).get(key);

/** The whole period as a strip: how much goes on when, and which part is in view. Drag it, or use the arrow keys. */
export function Minimap({ scroller, lines, scale, viewWidth, today, words }: MinimapProps) {
  const left = useScrollLeft(scroller);
  const whole = widthOf(scale);
  const share = (pixels: number) => `${String((pixels / whole) * 100)}%`;
  const goTo = (target: number): void => scroller.current?.scrollTo({ left: target });
  const centreAt = (event: PointerEvent<HTMLElement>): void => {
    const strip = event.currentTarget.getBoundingClientRect();
    goTo(((event.clientX - strip.left) / strip.width) * whole - viewWidth / 2);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = targetOf(event.key, left, viewWidth, whole);
    if (target === undefined) return;
    event.preventDefault();
    goTo(target);
  };
  return (
    <div
      className={styles.minimap}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        centreAt(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) centreAt(event);
      }}
    >
      <Density lines={lines} scale={scale} />
      <span className={styles.minimapToday} style={{ insetInlineStart: share(endXOf(scale, today)) }} />
      <div
        role="slider"
        tabIndex={0}
        className={styles.minimapWindow}
        style={{ insetInlineStart: share(left), inlineSize: share(viewWidth) }}
        aria-label={words.say('timeline.overview')}
        aria-valuemin={0}
        aria-valuemax={Math.max(Math.round(whole - viewWidth), 0)}
        aria-valuenow={Math.round(left)}
        aria-valuetext={words.span({ start: dayAt(scale, left), end: dayAt(scale, left + viewWidth - 1) })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** Only where there is much more than can be seen. */
export const needsMinimap = (scale: Scale, viewWidth: number): boolean =>
  viewWidth > 0 && xOf(scale, scale.end) > viewWidth * 1.4;
