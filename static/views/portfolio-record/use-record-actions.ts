import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { RecordHead } from '#contract/portfolio-record';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag } from '../../bridge/flag';
import { useSayMessage, useText } from '../../messages/use-text';
import { wordsOf } from '../failure/failure-words';
import { useNavigation } from '../navigation/navigation';
import { recordsKey } from './queries';

/** After a change of a portfolio nothing that was known of portfolios, or of what is in them, counts any more. */
export function forgetRecords(client: QueryClient): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: recordsKey }),
    client.invalidateQueries({ queryKey: ['portfolio'] }),
    client.invalidateQueries({ queryKey: ['portfolio-items'] }),
  ]);
}

type Head = Pick<RecordHead, 'portfolioId' | 'version' | 'name'>;

interface Action<Input, Output> {
  readonly flag: string;
  readonly run: (input: Input) => Promise<Output>;
  readonly done: (input: Input) => string;
  readonly then?: (output: Output) => void;
}

/** An action whose result is told by a short message of the host, whichever way it ends. */
function useAction<Input, Output>({ flag, run, done, then }: Action<Input, Output>) {
  const client = useQueryClient();
  const sayMessage = useSayMessage();
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: async (output, input) => {
      showResultFlag(flag, done(input), 'success');
      await forgetRecords(client);
      then?.(output);
    },
    onError: (error) => {
      if (error instanceof FailureError) showResultFlag(flag, sayMessage(wordsOf(error.failure).title), 'error');
      // What is shown may be out of date: that is the usual reason for a refusal.
      void forgetRecords(client);
    },
    throwOnError: (error) => !(error instanceof FailureError),
  });
  return { run: mutation.mutate, isRunning: mutation.isPending };
}

export function useArchive({ portfolioId, version, name }: Head) {
  const say = useText();
  return useAction({
    flag: `record-${portfolioId}`,
    run: (isArchived: boolean) => unwrap(call('portfolio-record.archive', { portfolioId, version, isArchived })),
    done: (isArchived) => say(isArchived ? 'record.archived' : 'record.restored', { name }),
  });
}

/** Copies the portfolio and goes on in the settings of the copy. */
export function useCopy({ portfolioId, name }: Head) {
  const say = useText();
  const navigation = useNavigation();
  const copyName = say('record.copyName', { name });
  return useAction({
    flag: `record-${portfolioId}`,
    run: () => unwrap(call('portfolio-record.copy', { portfolioId, name: copyName })),
    done: () => say('record.copied', { name: copyName }),
    then: (copy) => navigation?.go({ page: 'portfolio', portfolioId: copy.portfolioId, tab: 'settings' }),
  });
}

/** Undoes the newest change. */
export function useUndo({ portfolioId, version, name }: Head) {
  const say = useText();
  return useAction({
    flag: `record-${portfolioId}`,
    run: () => unwrap(call('portfolio-record.undo', { portfolioId, version })),
    done: () => say('record.undone', { name }),
  });
}

export function useRefresh({ portfolioId, name }: Head) {
  const say = useText();
  return useAction({
    flag: `record-${portfolioId}`,
    run: () => unwrap(call('portfolio-record.refresh', { portfolioId })),
    done: () => say('record.refreshing', { name }),
  });
}
