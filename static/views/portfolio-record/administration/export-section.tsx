import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { downloadText } from '../../../bridge/download';
import { FailureError } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { FailureMessage } from '../../failure/failure-message';
import { exportFile } from './record-file';

/** All records as one file. */
export function ExportSection() {
  const say = useText();
  const { mutate, isPending, error } = useMutation({
    mutationFn: exportFile,
    onSuccess: (file) => {
      const day = new Date().toISOString().slice(0, 10);
      downloadText(`altitude-portfolios-${day}.json`, JSON.stringify(file, null, 2), 'application/json');
      showResultFlag(
        'record-export',
        say('admin.export.done', { count: file.portfolios.length, products: file.products.length }),
        'success',
      );
    },
    throwOnError: (failed) => !(failed instanceof FailureError),
  });
  return (
    <Section title={say('admin.export')} note={say('admin.export.note')}>
      {error instanceof FailureError && <FailureMessage failure={error.failure} />}
      <div>
        <Button isLoading={isPending} onClick={() => mutate()}>
          {say('admin.export.do')}
        </Button>
      </div>
    </Section>
  );
}
