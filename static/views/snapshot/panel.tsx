import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import Heading from '@atlaskit/heading';
import { useText } from '../../messages/use-text';
import styles from './snapshot.module.css';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What there is to do, before the way out. */
  readonly actions?: ReactNode;
  readonly closeText?: string;
  readonly onClose: () => void;
}

/** Something about what is frozen, within its macro: a dialog would not fit into the frame of a small one. Escape closes it. */
export function Panel({ title, children, actions, closeText, onClose }: PanelProps) {
  const say = useText();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={`${styles.panel} ${styles.screenOnly}`}
      aria-labelledby={id}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <Heading as="h2" size="small" id={id}>
        {title}
      </Heading>
      {children}
      <div className={styles.bar}>
        {actions}
        <Button appearance="subtle" onClick={onClose}>
          {closeText ?? say('snapshot.close')}
        </Button>
      </div>
    </section>
  );
}
