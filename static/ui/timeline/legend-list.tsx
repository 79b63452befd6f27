import { useId, useState } from 'react';
import { ChevronDownIcon, ChevronRightIcon } from '../icon/icons';
import { legend, sampleWidth } from './legend';
import { GradientPrefixProvider, Gradients, Shapes } from './shapes';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';

/** What each way of drawing means; closed at first. */
export function LegendList({ words: { say } }: { readonly words: TimelineWords }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const Icon = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <div>
      <button
        type="button"
        className={styles.legendTitle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon label="" size="small" />
        {say('timeline.legend')}
      </button>
      <ul id={id} hidden={!isOpen} className={styles.legend}>
        {isOpen &&
          legend.map(({ text, shapes }) => (
            <li key={text}>
              <GradientPrefixProvider value={`${id}${text}`}>
                <svg width={sampleWidth} height={40} aria-hidden="true">
                  <Gradients />
                  <Shapes shapes={shapes} />
                </svg>
              </GradientPrefixProvider>
              {say(text)}
            </li>
          ))}
      </ul>
    </div>
  );
}
