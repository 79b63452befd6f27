import type { ReactNode } from 'react';
import { StatusWarningIcon } from '../../ui/icon/icons';
import styles from './figures.module.css';

/** Lateness by icon and text, never by colour alone. */
export function LateMark({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.late}>
      <StatusWarningIcon label="" size="small" color="currentColor" />
      {children}
    </span>
  );
}
