import { useId, useState } from 'react';
import { DisclosureButton } from '../layout/disclosure-button';
import { legend, sampleWidth } from './legend';
import { GradientPrefixProvider, Gradients, Shapes } from './shapes';
import styles from './timeline.module.css';
import type { TimelineWords } from './use-words';

/** What each way of drawing means; closed at first. */
export function LegendList({ words: { say } }: { readonly words: TimelineWords }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <DisclosureButton
        title={say('timeline.legend')}
        isOpen={isOpen}
        controls={id}
        onTurn={() => setIsOpen(!isOpen)}
      />
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
