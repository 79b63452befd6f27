import { useQueryClient } from '@tanstack/react-query';
import type { ProductRecordView, ProductStage } from '#contract/product-record';
import { call, unwrap } from '../../bridge/call';
import { showResultFlag, showUndoFlag } from '../../bridge/flag';
import { useText } from '../../messages/use-text';
import { useToldAction } from '../record/use-told-action';
import { forgetProducts, productRecordQuery } from './queries';

type Seen = Pick<ProductRecordView, 'product' | 'version'> & { readonly name: string };

const flagOf = (product: string): string => `product-${product}`;

/** Shows at once what a change answered. */
function useShowNow() {
  const client = useQueryClient();
  return (view: ProductRecordView) => {
    client.setQueryData(productRecordQuery(view.product).queryKey, view);
  };
}

/** Undoes the change that made a version, the newest one. */
export function useUndoProduct({ product, name }: Omit<Seen, 'version'>) {
  const say = useText();
  const showNow = useShowNow();
  return useToldAction({
    flag: flagOf(product),
    forget: forgetProducts,
    run: (version: number) => unwrap(call('product-record.undo', { product, version })),
    done: (_, view) => {
      showNow(view);
      showResultFlag(flagOf(product), say('productRecord.undone', { name }), 'success');
    },
  });
}

/** Changes the stage, with a way back. */
export function useSaveStage({ product, version, name }: Seen) {
  const say = useText();
  const showNow = useShowNow();
  const undo = useUndoProduct({ product, name });
  return useToldAction({
    flag: flagOf(product),
    forget: forgetProducts,
    run: (stage: ProductStage) => unwrap(call('product-record.saveStage', { product, version, stage })),
    done: (stage, view) => {
      showNow(view);
      const title = say('productRecord.stage.saved', { name, stage: say(`productRecord.stage.${stage}`) });
      showUndoFlag(flagOf(product), title, {
        text: say('productRecord.undo'),
        run: () => undo.run(view.version),
      });
    },
  });
}

export function useArchiveProduct({ product, version, name }: Seen) {
  const say = useText();
  const showNow = useShowNow();
  return useToldAction({
    flag: flagOf(product),
    forget: forgetProducts,
    run: (isArchived: boolean) => unwrap(call('product-record.archive', { product, version, isArchived })),
    done: (isArchived, view) => {
      showNow(view);
      const title = say(isArchived ? 'productRecord.archived' : 'productRecord.restored', { name });
      showResultFlag(flagOf(product), title, 'success');
    },
  });
}

export function useTakeOver({ product, version, name }: Seen) {
  const say = useText();
  const showNow = useShowNow();
  return useToldAction({
    flag: flagOf(product),
    forget: forgetProducts,
    run: () => unwrap(call('product-record.takeOver', { product, version })),
    done: (_, view) => {
      showNow(view);
      showResultFlag(flagOf(product), say('productRecord.takenOver', { name }), 'success');
    },
  });
}

export function useRefreshProduct({ product, name }: Omit<Seen, 'version'>) {
  const say = useText();
  return useToldAction({
    flag: flagOf(product),
    forget: forgetProducts,
    run: () => unwrap(call('product-record.refresh', { product })),
    done: () => showResultFlag(flagOf(product), say('productRecord.refreshing', { name }), 'success'),
  });
}
