import type { Scale } from './scale';
import styles from './timeline.module.css';
import type { Dropping } from './use-drop';
import type { TimelineWords } from './use-words';

interface DropGhostProps {
  readonly dropping: Dropping;
  readonly scale: Scale;
  readonly words: TimelineWords;
}

/** The item under the pointer, as long as it would be, with the dates that it would get. */
export function DropGhost({ dropping: { item, x, y, span }, scale, words }: DropGhostProps) {
  const width = span ? (span.end - span.start + 1) * scale.pixelsPerDay : undefined;
  return (
    <div className={styles.dropGhost} aria-hidden="true" style={{ left: x, top: y }}>
      <span className={styles.dropBar} style={{ inlineSize: width }} />
      <span className={styles.dropText}>
        {item.name}
        {span && <strong>{words.span(span)}</strong>}
      </span>
    </div>
  );
}
