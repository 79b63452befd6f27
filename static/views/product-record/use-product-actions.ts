import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProductRecordView, ProductStage } from '#contract/product-record';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag, showUndoFlag } from '../../bridge/flag';
import { useSayMessage, useText } from '../../messages/use-text';
import { wordsOf } from '../failure/failure-words';
import { forgetProducts, productRecordQuery } from './queries';

type Seen = Pick<ProductRecordView, 'product' | 'version'> & { readonly name: string };

interface Action<Input, Output> {
  readonly product: string;
  readonly run: (input: Input) => Promise<Output>;
  readonly done: (input: Input, output: Output) => void;
}

const flagOf = (product: string): string => `product-${product}`;

/** An action whose result is told by a short message of the host, whichever way it ends. */
function useAction<Input, Output>({ product, run, done }: Action<Input, Output>) {
  const client = useQueryClient();
  const sayMessage = useSayMessage();
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: async (output, input) => {
      done(input, output);
      await forgetProducts(client);
    },
    onError: (error) => {
      if (error instanceof FailureError)
        showResultFlag(flagOf(product), sayMessage(wordsOf(error.failure).title), 'error');
      // What is shown may be out of date: that is the usual reason for a refusal.
      void forgetProducts(client);
    },
    throwOnError: (error) => !(error instanceof FailureError),
  });
  return { run: mutation.mutate, isRunning: mutation.isPending };
}

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
  return useAction({
    product,
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
  return useAction({
    product,
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
  return useAction({
    product,
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
  return useAction({
    product,
    run: () => unwrap(call('product-record.takeOver', { product, version })),
    done: (_, view) => {
      showNow(view);
      showResultFlag(flagOf(product), say('productRecord.takenOver', { name }), 'success');
    },
  });
}

export function useRefreshProduct({ product, name }: Omit<Seen, 'version'>) {
  const say = useText();
  return useAction({
    product,
    run: () => unwrap(call('product-record.refresh', { product })),
    done: () => showResultFlag(flagOf(product), say('productRecord.refreshing', { name }), 'success'),
  });
}
