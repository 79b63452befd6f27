import Button, { IconButton } from '@atlaskit/button/new';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import Heading from '@atlaskit/heading';
import { useText } from '../../messages/use-text';
import { CrossIcon } from '../../ui/icon/icons';
import styles from './snapshot.module.css';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What there is to do, beside the way out. Without it the panel is closed in its head, however long it is. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
}

/** Something about what is frozen, within its macro: a dialog would not fit into the frame of a small one. Escape closes it. */
export function Panel({ title, children, actions, onClose }: PanelProps) {
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
      <div className={styles.panelHead}>
        <Heading as="h2" size="small" id={id}>
          {title}
        </Heading>
        {actions === undefined && (
          <IconButton
            appearance="subtle"
            spacing="compact"
            icon={CrossIcon}
            label={say('snapshot.close')}
            onClick={onClose}
          />
        )}
      </div>
      {children}
      {actions !== undefined && (
        <div className={styles.bar}>
          {actions}
          <Button appearance="subtle" onClick={onClose}>
            {say('snapshot.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}
