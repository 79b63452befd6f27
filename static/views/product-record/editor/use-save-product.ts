import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProductDraft, ProductRecordView } from '#contract/product-record';
import { call, unwrap } from '../../../bridge/call';
import { FailureError, type CallFailure } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useText } from '../../../messages/use-text';
import { forgetProducts, productRecordQuery } from '../queries';

interface Saving {
  /** null: a new product is created. */
  readonly product: string | null;
  readonly onSaved: (seen: ProductRecordView) => void;
  readonly onFailed: (failure: CallFailure) => void;
}

interface Sent {
  readonly draft: ProductDraft;
  /** The version that it was made from; 0 where there was none. */
  readonly version: number;
}

/** Creates or saves. A failure leaves everything typed where it is. */
export function useSaveProduct({ product, onSaved, onFailed }: Saving) {
  const say = useText();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ draft, version }: Sent) =>
      unwrap(
        product === null
          ? call('product-record.create', { draft })
          : call('product-record.save', { product, version, draft }),
      ),
    onSuccess: (seen) => {
      client.setQueryData(productRecordQuery(seen.product).queryKey, seen);
      const name = seen.record?.name ?? '';
      const text = say(product === null ? 'productRecord.created' : 'productRecord.saved', { name });
      showResultFlag('product-saved', text, 'success');
      onSaved(seen);
      void forgetProducts(client);
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
