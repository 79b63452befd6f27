import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { usePrinting } from '../../ui/print/use-printing';
import styles from './items.module.css';

interface FirstOfProps<Item> {
  readonly items: readonly Item[];
  /** So many are shown at first. */
  readonly most: number;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** The first of many, the others on request. Paper has all of them, and says how many that are. */
export function FirstOf<Item>({ items, most, children }: FirstOfProps<Item>) {
  const say = useText();
  const isPrinting = usePrinting();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole || isPrinting ? items : items.slice(0, most);
  return (
    <>
      {isPrinting && items.length > most && (
        <p className={styles.printed}>{say('items.printed', { count: items.length })}</p>
      )}
      {children(shown)}
      {shown.length < items.length && (
        <Button appearance="subtle" onClick={() => setIsWhole(true)}>
          {say('items.more', { count: items.length - shown.length })}
        </Button>
      )}
    </>
  );
}
