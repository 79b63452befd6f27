import type { ReactNode } from 'react';
import { RowFocus, useRowTabIndex } from '../treegrid/row-focus';
import styles from './opener.module.css';

interface OpenerProps {
  /** `link`: as a link looks; `plain`: as what stands around it. */
  readonly look: 'plain' | 'link';
  readonly title?: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A value, a state or words that open a dialog with what is behind them. */
export function Opener({ look, title, onOpen, children }: OpenerProps) {
  const tabIndex = useRowTabIndex();
  return (
    <button
      type="button"
      className={styles[look]}
      aria-haspopup="dialog"
      title={title}
      tabIndex={tabIndex}
      onClick={onOpen}
    >
      <RowFocus.Provider value={undefined}>{children}</RowFocus.Provider>
    </button>
  );
}
