import type { ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { StatusWarningIcon } from '../../ui/icon/icons';
import styles from './work.module.css';

interface OwnAndBelowProps {
  readonly own: ReactNode;
  /** What the issues below come to; null: nothing is known of any. */
  readonly below: ReactNode;
  /** In words, how the two contradict each other; null: they do not. */
  readonly conflict: string | null;
}

/** What an issue says itself, and below it what the issues below say. */
export function OwnAndBelow({ own, below, conflict }: OwnAndBelowProps) {
  const say = useText();
  if (below === null) return <>{own}</>;
  return (
    <div className={styles.pair}>
      <div>{own}</div>
      <div className={styles.below}>
        {conflict !== null && (
          <Explained text={conflict} className={styles.conflict}>
            <StatusWarningIcon label={say('work.conflict')} size="small" color="currentColor" />
          </Explained>
        )}
        {below}
      </div>
    </div>
  );
}
