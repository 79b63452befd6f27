import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { FailureError } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { FailureMessage } from '../../failure/failure-message';
import styles from './administration.module.css';
import { ImportReport } from './import-report';
import { checkFile, importChecked } from './record-file';

function useImport() {
  const say = useText();
  const client = useQueryClient();
  const throwOnError = (error: Error) => !(error instanceof FailureError);
  const check = useMutation({ mutationFn: checkFile, throwOnError });
  const carryOut = useMutation({
    mutationFn: importChecked,
    throwOnError,
    onSuccess: async ({ added, replaced, others, importedAt }) => {
      // Something on the site has changed since the check: the new report says what is in the way.
      if (importedAt === null) return;
      const counts = {
        added: others.reduce((sum, one) => sum + one.added, added.length),
        replaced: others.reduce((sum, one) => sum + one.replaced, replaced.length),
      };
      showResultFlag('record-import', say('admin.import.done', counts), 'success');
      check.reset();
      // Whatever is shown may follow from what was imported.
      await client.invalidateQueries();
    },
  });
  return { check, carryOut };
}

/** A file of records: first what it would do, then, on a second word, that. */
export function ImportSection() {
  const say = useText();
  const id = useId();
  const { check, carryOut } = useImport();
  const { data: checked } = check;
  const error = check.error ?? carryOut.error;
  const outcome = carryOut.data?.importedAt === null ? carryOut.data : checked?.outcome;
  return (
    <Section title={say('admin.import')} note={say('admin.import.note')}>
      <div className={styles.file}>
        <label htmlFor={id}>{say('admin.import.file')}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file again, mended meanwhile, is to be read again.
            currentTarget.value = '';
            carryOut.reset();
            if (file) check.mutate(file);
          }}
        />
        {check.isPending && <Spinner size="small" label={say('admin.import.checking')} />}
      </div>
      {error instanceof FailureError && <FailureMessage failure={error.failure} />}
      {checked === null && (
        <SectionMessage appearance="error">
          <p className={styles.text}>{say('admin.import.tooLarge')}</p>
        </SectionMessage>
      )}
      {checked && outcome && (
        <ImportReport name={checked.name} outcome={outcome}>
          <Button appearance="primary" isLoading={carryOut.isPending} onClick={() => carryOut.mutate(checked)}>
            {say('admin.import.do')}
          </Button>
        </ImportReport>
      )}
    </Section>
  );
}
