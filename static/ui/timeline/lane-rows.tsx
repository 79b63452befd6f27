import { markX } from './bar-geometry';
import type { Lanes } from './lanes';
import { lanesHeight } from './lanes';
import { diamond } from './outlines';
import { endXOf, xOf, type Scale } from './scale';
import { Shapes } from './shapes';
import type { TimelineBand, TimelineMark } from './timeline-model';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';

interface LaneProps {
  readonly scale: Scale;
  readonly x0: number;
  readonly x1: number;
  readonly words: TimelineWords;
}

/** A cut name says less than none. */
const leastForName = 64;

function Bands({ bands, isThin, ...lane }: LaneProps & { bands: readonly TimelineBand[]; isThin: boolean }) {
  const { scale, x0, x1, words } = lane;
  return bands.map(({ id, name, note, tone, span }, at) => {
    const left = xOf(scale, span.start);
    // One may end on the day on which the next begins.
    const next = bands[at + 1]?.span.start;
    const end = Math.min(endXOf(scale, span.end), next === undefined ? Number.POSITIVE_INFINITY : xOf(scale, next));
    if (left > x1 || end < x0) return null;
    const width = Math.max(end - left - 1, 1);
    return (
      <span
        key={id}
        className={styles.band}
        data-tone={tone}
        style={{ left, width }}
        title={`${name}, ${words.span(span)}, ${note}`}
      >
        {!isThin && width >= leastForName && <span className={styles.bandLabel}>{name}</span>}
      </span>
    );
  });
}

/** Periods above the lines. */
export function BandLanes({ lanes, ...lane }: LaneProps & { readonly lanes: Lanes }) {
  const blockSize = `${String(lanesHeight(lanes) / Math.max(lanes.lanes.length, 1))}rem`;
  return lanes.lanes.map(({ bands }, at) => (
    <div key={at} className={styles.bands} data-thin={lanes.isThin || undefined} style={{ blockSize }}>
      <Bands bands={bands} isThin={lanes.isThin} {...lane} />
    </div>
  ));
}

const signSize = 16;

/** Moments above the lines, each with its name as far as the next one leaves room for it. */
export function MomentLane({ moments, ...lane }: LaneProps & { readonly moments: readonly TimelineMark[] }) {
  const { scale, x0, x1, words } = lane;
  const middle = signSize / 2;
  return (
    <div className={styles.moments}>
      {moments.map((mark, at) => {
        const x = markX(scale, mark);
        const next = moments[at + 1];
        const room = (next ? markX(scale, next) - x : Number.POSITIVE_INFINITY) - signSize - 4;
        if (x + Math.min(room, 400) < x0 || x - middle > x1) return null;
        return (
          <span
            key={mark.id}
            className={styles.moment}
            style={{ left: x - middle }}
            title={`${mark.name}, ${words.day(mark.day)}`}
          >
            <svg width={signSize} height={signSize} viewBox={`0 0 ${String(signSize)} ${String(signSize)}`}>
              <Shapes shapes={[{ look: mark.kind, d: diamond(middle, middle, 6) }]} />
            </svg>
            {room >= leastForName / 2 && (
              <span className={styles.momentLabel} style={{ maxInlineSize: room }}>
                {mark.name}
              </span>
            )}
          </span>
        );
      })}
    </div>
  );
}

interface NamesProps {
  readonly lanes: Lanes;
  readonly bandsTitle: string;
  readonly momentsTitle: string;
  readonly hasMoments: boolean;
  readonly words: TimelineWords;
}

/** What the lanes are, beside them. */
export function LaneNames({ lanes, bandsTitle, momentsTitle, hasMoments, words }: NamesProps) {
  const { isThin, more } = lanes;
  const height = lanesHeight(lanes);
  const blockSize = `${String(isThin ? height : height / Math.max(lanes.lanes.length, 1))}rem`;
  const names = isThin
    ? [more > 0 ? words.say('timeline.lanes.more', { title: bandsTitle, count: more }) : bandsTitle]
    : lanes.lanes.map(({ name }) => name ?? '');
  return (
    <div aria-hidden="true">
      {names.map((name, at) => (
        <div key={at} className={styles.laneName} style={{ blockSize }} title={name}>
          {name}
        </div>
      ))}
      {hasMoments && <div className={styles.laneName}>{momentsTitle}</div>}
    </div>
  );
}
