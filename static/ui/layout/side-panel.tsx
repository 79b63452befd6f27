import { IconButton } from '@atlaskit/button/new';
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { CrossIcon } from '../icon/icons';
import styles from './side-panel.module.css';

interface BesideProps {
  readonly place?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A picture and the panel beside it, or below it where a container around both is narrow. */
export const WithSidePanel = ({ place, children }: BesideProps) => (
  <div ref={place} className={styles.beside}>
    {children}
  </div>
);

interface SidePanelProps {
  readonly label: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** It gets the focus, each time with another object, and Escape closes it; absent: it is no place for the focus. */
  readonly wantsFocus?: object | null;
  /** It is no higher than the window, and scrolls. */
  readonly isBounded?: boolean;
  readonly children: ReactNode;
}

/** What is known of one thing that somebody has selected in a picture. */
export function SidePanel({ label, closeLabel, onClose, wantsFocus, isBounded = false, children }: SidePanelProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wantsFocus) place.current?.focus();
  }, [wantsFocus]);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onClose();
  };
  return (
    <aside
      ref={place}
      {...(wantsFocus !== undefined && { tabIndex: -1, onKeyDown })}
      className={isBounded ? `${styles.panel} ${styles.isBounded}` : styles.panel}
      aria-label={label}
    >
      <div className={styles.close}>
        <IconButton icon={CrossIcon} label={closeLabel} appearance="subtle" spacing="compact" onClick={onClose} />
      </div>
      {children}
    </aside>
  );
}

interface TitleProps {
  /** What it is, or where. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

export const SidePanelTitle = ({ below, children }: TitleProps) => (
  <div className={styles.title}>
    {children}
    {below !== undefined && <div className={styles.below}>{below}</div>}
  </div>
);
