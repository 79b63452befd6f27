import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { FailureError } from '../../bridge/failure-error';
import { showResultFlag } from '../../bridge/flag';
import { useSayMessage } from '../../messages/use-text';
import { wordsOf } from '../failure/failure-words';

interface ToldAction<Input, Output> {
  /** Id of the message. */
  readonly flag: string;
  readonly run: (input: Input) => Promise<Output>;
  /** Tells the good end. */
  readonly done: (input: Input, output: Output) => void;
  /** Asks anew for all that the action may have changed. */
  readonly forget: (client: QueryClient) => Promise<unknown>;
  /** What follows, once that is under way. */
  readonly then?: (output: Output) => void;
}

/** An action whose result is told by a short message of the host, whichever way it ends. */
export function useToldAction<Input, Output>({ flag, run, done, forget, then }: ToldAction<Input, Output>) {
  const client = useQueryClient();
  const sayMessage = useSayMessage();
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: async (output, input) => {
      done(input, output);
      await forget(client);
      then?.(output);
    },
    onError: (error) => {
      if (error instanceof FailureError) showResultFlag(flag, sayMessage(wordsOf(error.failure).title), 'error');
      // What is shown may be out of date: that is the usual reason for a refusal.
      void forget(client);
    },
    throwOnError: (error) => !(error instanceof FailureError),
  });
  return { run: mutation.mutate, isRunning: mutation.isPending };
}
