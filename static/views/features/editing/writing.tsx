import { useText } from '../../../messages/use-text';
import type { WriteProgress } from '../../writing/write-in-parts';
import styles from '../features.module.css';

/** How far writing is. */
export function Writing({ progress: { done, total, waitSeconds } }: { readonly progress: WriteProgress }) {
  const say = useText();
  return (
    <p role="status">
      <progress className={styles.progress} value={done} max={total} aria-hidden="true" />{' '}
      {waitSeconds === null
        ? say('planning.applying', { done, total })
        : say('planning.waiting', { seconds: waitSeconds })}
    </p>
  );
}
