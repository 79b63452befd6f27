import ProgressBar from '@atlaskit/progress-bar';
import type { IndexState, ReadingProgress as Progress } from '#contract/site-index';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { amountWords, leftWords, rateWords } from './progress-words';
import styles from './site-index.module.css';

interface ReadingProgressProps {
  readonly index: IndexState;
  /** null: nothing is being read. */
  readonly progress: Progress | null;
}

/** How far the reading is, how fast it goes, and how long it takes yet. */
export function ReadingProgress({ index, progress }: ReadingProgressProps) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  if (progress === null) return null;
  const { issuesRead, issuesTotal } = progress;
  const pace = index.isPaused ? [] : [rateWords(progress), leftWords(progress, formats.time)];
  const sentences = [amountWords(progress), ...pace].filter((words) => words !== null);
  return (
    <div className={styles.notice}>
      <ProgressBar
        ariaLabel={say('index.progress.bar')}
        value={issuesRead === null || issuesTotal === null || issuesTotal === 0 ? 0 : issuesRead / issuesTotal}
        isIndeterminate={issuesTotal === null && !index.isPaused}
      />
      <p className={styles.underBar}>{sentences.map(sayMessage).join(' ')}</p>
    </div>
  );
}
