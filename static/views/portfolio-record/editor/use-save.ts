import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PortfolioDraft, RecordView } from '#contract/portfolio-record';
import { call, unwrap } from '../../../bridge/call';
import { FailureError, type CallFailure } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useText } from '../../../messages/use-text';
import { recordQuery } from '../queries';
import { forgetRecords } from '../use-record-actions';

interface Saving {
  /** null: a new portfolio is created. */
  readonly portfolioId: string | null;
  readonly onSaved: (record: RecordView) => void;
  readonly onFailed: (failure: CallFailure) => void;
}

interface Sent {
  readonly draft: PortfolioDraft;
  /** The version that it was made from; 0 for a new portfolio. */
  readonly version: number;
}

/** Creates or saves. A failure leaves everything typed where it is. */
export function useSave({ portfolioId, onSaved, onFailed }: Saving) {
  const say = useText();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ draft, version }: Sent) =>
      unwrap(
        portfolioId === null
          ? call('portfolio-record.create', { draft })
          : call('portfolio-record.save', { portfolioId, version, draft }),
      ),
    onSuccess: (record) => {
      const { name } = record;
      client.setQueryData(recordQuery(record.portfolioId).queryKey, record);
      showResultFlag(
        'record-saved',
        say(portfolioId === null ? 'editor.created' : 'editor.saved', { name }),
        'success',
      );
      onSaved(record);
      void forgetRecords(client);
    },
    onError: (error) => {
      if (error instanceof FailureError) onFailed(error.failure);
    },
    throwOnError: (error) => !(error instanceof FailureError),
  });
  const { error, mutate, isPending, reset } = mutation;
  const failure: CallFailure | null = error instanceof FailureError ? error.failure : null;
  return { save: mutate, isSaving: isPending, failure, forget: reset };
}
