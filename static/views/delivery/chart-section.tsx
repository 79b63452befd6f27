import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import styles from './delivery.module.css';

interface ChartSectionProps {
  readonly title: string;
  /** Reads the chart, in a sentence. */
  readonly sentence: string;
  /** What belongs to the sentence. */
  readonly facts?: ReactNode;
  /** How many items it could not use, and why; null: it used all. */
  readonly unused: string | null;
  /** null: there is nothing to draw, as the sentence says. */
  readonly chart: ReactNode;
  /** The same as a table. */
  readonly table: () => ReactNode;
}

/** A chart under the sentence that reads it, with its twin as a table. */
export function ChartSection({ title, sentence, facts, unused, chart, table }: ChartSectionProps) {
  const say = useText();
  const [isTable, setTable] = useState(false);
  return (
    <Section title={title} note={sentence}>
      {facts}
      {chart !== null && (isTable ? table() : chart)}
      <div className={styles.below}>
        {chart !== null && (
          <Button spacing="compact" appearance="subtle" onClick={() => setTable(!isTable)}>
            {say(isTable ? 'delivery.asChart' : 'delivery.asTable')}
          </Button>
        )}
        {unused !== null && <QuietNotice>{unused}</QuietNotice>}
      </div>
    </Section>
  );
}
