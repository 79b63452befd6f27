import { useId, useState, type ReactNode, type Ref } from 'react';
import { useText } from '../../messages/use-text';
import { DisclosureButton } from '../layout/disclosure-button';
import styles from './dependency-map.module.css';
import { mapShortcuts } from './keys';
import { mapLegend, sampleHeight, sampleWidth } from './legend';
import { DrawingShapes } from './near-map';

interface DisclosureProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
  readonly button?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

function Disclosure({ title, isOpen, onTurn, button, children }: DisclosureProps) {
  const id = useId();
  return (
    <div>
      <DisclosureButton {...{ title, isOpen, onTurn, button }} controls={id} />
      <ul id={id} hidden={!isOpen} className={styles.list}>
        {isOpen && children}
      </ul>
    </div>
  );
}

/** What each way of drawing means; closed at first. */
export function Legend() {
  const say = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure title={say('map.legend')} isOpen={isOpen} onTurn={() => setIsOpen(!isOpen)}>
      {mapLegend.map(({ text, shapes }) => (
        <li key={text}>
          <svg width={sampleWidth} height={sampleHeight} aria-hidden="true">
            <DrawingShapes shapes={shapes} texts={[]} />
          </svg>
          {say(text)}
        </li>
      ))}
    </Disclosure>
  );
}

type ShortcutsProps = Omit<DisclosureProps, 'title' | 'children'>;

/** What can be done by keys; the question mark opens it as well. */
export function Shortcuts(props: ShortcutsProps) {
  const say = useText();
  return (
    <Disclosure title={say('map.shortcuts')} {...props}>
      {mapShortcuts.map(({ keys, text }) => (
        <li key={keys}>
          <kbd className={styles.keys}>{keys}</kbd>
          {say(text)}
        </li>
      ))}
    </Disclosure>
  );
}
