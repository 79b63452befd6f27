import { stretchOfSpan } from './bar-geometry';
import type { Scale } from './scale';
import type { OpenSpan, PlanChange } from './timeline-model';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';

interface BubbleProps {
  readonly change: PlanChange;
  readonly scale: Scale;
  /** The upper edge of the bar's line, in the body. */
  readonly top: number;
  readonly nameWidth: number;
  readonly words: TimelineWords;
}

const lengthOf = (span: OpenSpan): number | null =>
  span.start === null || span.end === null ? null : span.end - span.start + 1;

/** By how many days a change moves or lengthens what it moves; 0 where one of both is not known. */
function daysOfChange({ before, after, part }: PlanChange): number {
  if (before === null) return 0;
  if (part !== 'whole') return (lengthOf(after) ?? 0) - (lengthOf(before) ?? lengthOf(after) ?? 0);
  return (after.start ?? after.end) - (before.start ?? before.end);
}

/** null: nothing is moved. */
function shiftWords(change: PlanChange, { say }: TimelineWords): string | null {
  const days = daysOfChange(change);
  if (days === 0) return null;
  const [more, less] =
    change.part === 'whole'
      ? (['timeline.later', 'timeline.earlier'] as const)
      : (['timeline.longer', 'timeline.shorter'] as const);
  return say(days > 0 ? more : less, { days: Math.abs(days) });
}

/** The dates that a bar would get, beside it while it is held. Screen readers are told through the announcements. */
export function Bubble({ change, scale, top, nameWidth, words }: BubbleProps) {
  const stretch = stretchOfSpan(scale, change.after);
  if (!stretch) return null;
  const length = lengthOf(change.after);
  const shift = shiftWords(change, words);
  return (
    <div
      className={styles.bubble}
      aria-hidden="true"
      style={{ insetInlineStart: nameWidth + stretch.x0, insetBlockStart: top }}
    >
      <strong>{words.span(change.after)}</strong>
      {length !== null && <span>{words.say('timeline.days', { days: length })}</span>}
      {shift !== null && <span>{shift}</span>}
    </div>
  );
}
