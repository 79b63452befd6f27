import type { ProductDraft, ProductRecordView } from '#contract/product-record';
import { call, unwrap } from '../../../bridge/call';
import type { CallFailure } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useText } from '../../../messages/use-text';
import { useSaving } from '../../record/use-saving';
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

/** Creates or saves. */
export function useSaveProduct({ product, onSaved, onFailed }: Saving) {
  const say = useText();
  return useSaving({
    send: ({ draft, version }: Sent) =>
      unwrap(
        product === null
          ? call('product-record.create', { draft })
          : call('product-record.save', { product, version, draft }),
      ),
    keep: (client, seen) => {
      client.setQueryData(productRecordQuery(seen.product).queryKey, seen);
      const name = seen.record?.name ?? '';
      const text = say(product === null ? 'productRecord.created' : 'productRecord.saved', { name });
      showResultFlag('product-saved', text, 'success');
    },
    onSaved,
    onFailed,
    forget: forgetProducts,
  });
}
