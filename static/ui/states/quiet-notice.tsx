import type { ReactNode } from 'react';
import styles from './states.module.css';

/** A short line in place of content: nothing here, nothing found. */
export function QuietNotice({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles.quiet}>
      <p className={styles.quietText}>{children}</p>
      {action}
    </div>
  );
}
