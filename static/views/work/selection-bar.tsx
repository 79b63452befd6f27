import Button from '@atlaskit/button/new';
import type { WorkView } from '#contract/work';
import { copyText } from '../../bridge/clipboard';
import { showResultFlag } from '../../bridge/flag';
import { followHostLink } from '../../bridge/host-links';
import { useText } from '../../messages/use-text';
import { useExport, type ExportFormat } from './export/use-export';
import type { WorkState } from './use-work-state';
import styles from './work.module.css';

/** More keys make an address that browsers and proxies cut off. */
const mostKeys = 200;

interface SelectionBarProps {
  readonly state: WorkState;
  readonly view: Pick<WorkView, 'fields' | 'today'>;
}

/** What can be done with the issues that are selected. */
export function SelectionBar({ state, view }: SelectionBarProps) {
  const say = useText();
  const { selected, setSelected, spec } = state;
  const { isBusy, run } = useExport(spec);
  if (selected.size === 0) return null;
  const keys = [...selected.keys()];
  const save = (format: ExportFormat) => {
    const lines = [...selected.values()].map((subject) => ({ depth: 0, subject }));
    run(format, () => Promise.resolve({ lines, view }));
  };
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(keys.join(' '));
    const text = isCopied ? say('work.selection.copied', { count: keys.length }) : say('work.selection.copyFailed');
    showResultFlag('work-copy', text, isCopied ? 'success' : 'error');
  };
  return (
    <div className={styles.selection} role="group" aria-label={say('work.selection')}>
      <strong>{say('work.selection.count', { count: keys.length })}</strong>
      <Button spacing="compact" onClick={() => void copy()}>
        {say('work.selection.copy')}
      </Button>
      <Button
        spacing="compact"
        isDisabled={keys.length > mostKeys}
        onClick={() => void followHostLink({ to: 'search', jql: `key in (${keys.join(', ')}) ORDER BY key ASC` }, true)}
      >
        {say('work.selection.open')}
      </Button>
      <Button spacing="compact" isDisabled={isBusy} onClick={() => save('csv')}>
        {say('work.selection.csv')}
      </Button>
      <Button spacing="compact" isDisabled={isBusy} onClick={() => save('xlsx')}>
        {say('work.selection.xlsx')}
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={() => setSelected(new Map())}>
        {say('work.selection.clear')}
      </Button>
      {keys.length > mostKeys && (
        <span className={styles.detail}>{say('work.selection.tooMany', { most: mostKeys })}</span>
      )}
    </div>
  );
}
