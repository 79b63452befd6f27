import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../messages/use-text';
import styles from './pulse.module.css';

const FEW = 5;

interface FirstFewProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** How many there are, with those that were not sent. */
  readonly inAll: number;
  /** A list item with its key. */
  readonly children: (item: T) => ReactNode;
}

/** The first few of a list, and the others on request. */
export function FirstFew<T>({ label, items, inAll, children }: FirstFewProps<T>) {
  const say = useText();
  const [isWhole, setWhole] = useState(false);
  const others = items.length - FEW;
  const untold = inAll - items.length;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, isWhole ? items.length : FEW).map(children)}
      </ul>
      {others > 0 && (
        <div>
          <Button spacing="compact" appearance="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? say('pulse.fewer') : say('pulse.more', { count: others })}
          </Button>
        </div>
      )}
      {untold > 0 && (isWhole || others <= 0) && (
        <p className={styles.quiet}>{say('pulse.untold', { count: untold })}</p>
      )}
    </>
  );
}
