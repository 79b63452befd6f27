import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { MOST_LEAVE_CHARS, type LeaveImport } from '#contract/capacity-setup';
import { mostPeopleInFile } from '#domain/capacity/leave-file';
import { call, unwrap } from '../../../bridge/call';
import { downloadText } from '../../../bridge/download';
import { FailureError } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { FailureMessage } from '../../failure/failure-message';
import styles from './setup.module.css';

const mostLines = 50;

/** null: the file is too large to be sent. */
async function importFile(file: File): Promise<LeaveImport | null> {
  const text = await file.text();
  return text.length > MOST_LEAVE_CHARS ? null : unwrap(call('capacity.importLeave', { text, isDryRun: false }));
}

function useLeaveFile() {
  const say = useText();
  const client = useQueryClient();
  const throwOnError = (error: Error) => !(error instanceof FailureError);
  const load = useMutation({
    mutationFn: importFile,
    throwOnError,
    onSuccess: async (outcome) => {
      if (outcome === null || outcome.problems.length > 0) return;
      showResultFlag('leave', say('setup.file.done', { lines: outcome.lines, people: outcome.people }), 'success');
      // Who is away decides more than what is said of capacity.
      await client.invalidateQueries();
    },
  });
  const write = useMutation({
    mutationFn: () => unwrap(call('capacity.exportLeave', {})),
    throwOnError,
    onSuccess: ({ text }) => downloadText('leave.csv', text, 'text/csv'),
  });
  return { load, write };
}

function Refused({ problems }: LeaveImport) {
  const say = useText();
  return (
    <SectionMessage appearance="error">
      <p>{say('setup.file.refused', { count: problems.length })}</p>
      <ul className={styles.refused}>
        {problems.slice(0, mostLines).map(({ line, reason }) => (
          <li key={line}>
            {say('setup.file.line', { line, reason: say(`setup.file.reason.${reason}`, { most: mostPeopleInFile }) })}
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}

/** Leave out of a spreadsheet, and into one. */
export function LeaveFileSection() {
  const say = useText();
  const id = useId();
  const { load, write } = useLeaveFile();
  const error = load.error ?? write.error;
  return (
    <Section title={say('setup.file')} note={say('setup.file.note')}>
      {error instanceof FailureError && <FailureMessage failure={error.failure} />}
      <div className={styles.actions}>
        <label htmlFor={id}>{say('setup.file.choose')}</label>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file again, mended meanwhile, is to be read again.
            currentTarget.value = '';
            if (file) load.mutate(file);
          }}
        />
        <Button isLoading={write.isPending} onClick={() => write.mutate()}>
          {say('setup.file.export')}
        </Button>
      </div>
      <div role="alert">
        {load.data === null && (
          <SectionMessage appearance="error">
            <p>{say('setup.file.tooLarge', { most: MOST_LEAVE_CHARS })}</p>
          </SectionMessage>
        )}
        {load.data && load.data.problems.length > 0 && <Refused {...load.data} />}
      </div>
    </Section>
  );
}
