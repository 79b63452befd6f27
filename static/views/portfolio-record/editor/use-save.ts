import type { PortfolioDraft, RecordView } from '#contract/portfolio-record';
import { call, unwrap } from '../../../bridge/call';
import type { CallFailure } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useText } from '../../../messages/use-text';
import { useSaving } from '../../record/use-saving';
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

/** Creates or saves. */
export function useSave({ portfolioId, onSaved, onFailed }: Saving) {
  const say = useText();
  return useSaving({
    send: ({ draft, version }: Sent) =>
      unwrap(
        portfolioId === null
          ? call('portfolio-record.create', { draft })
          : call('portfolio-record.save', { portfolioId, version, draft }),
      ),
    keep: (client, record) => {
      client.setQueryData(recordQuery(record.portfolioId).queryKey, record);
      const text = say(portfolioId === null ? 'editor.created' : 'editor.saved', { name: record.name });
      showResultFlag('record-saved', text, 'success');
    },
    onSaved,
    onFailed,
    forget: forgetRecords,
  });
}
