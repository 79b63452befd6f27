import Lozenge from '@atlaskit/lozenge';
import type { IndexOverview, SyncRun } from '#contract/site-index';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { runStateOf, runWords, type RunState } from './run-words';
import styles from './site-index.module.css';
import { useNow } from './use-now';

const runs: readonly SyncRun[] = ['follow-changes', 'audit', 'plan'];
const appearances: Readonly<Record<RunState, 'success' | 'moved' | 'removed' | 'default'>> = {
  fine: 'success',
  waits: 'moved',
  failed: 'removed',
  never: 'default',
};

/** What keeps the data up to date, when it was last done, and why it was not. */
export function SyncRuns({ runs: reports }: Pick<IndexOverview, 'runs'>) {
  const say = useText();
  const sayMessage = useSayMessage();
  const formats = useFormats();
  const now = useNow();
  return (
    <Section title={say('admin.runs')}>
      <ul className={styles.runs}>
        {runs.map((run) => {
          const state = runStateOf(reports[run]);
          const words = runWords(run, reports[run], (instant) => formats.age(instant, now));
          return (
            <li key={run} className={styles.run}>
              <span className={styles.runState}>
                <Lozenge appearance={appearances[state]}>{say(`admin.run.state.${state}`)}</Lozenge>
              </span>
              <span>{words.map(sayMessage).join(' ')}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
