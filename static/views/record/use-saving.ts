import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { FailureError, type CallFailure } from '../../bridge/failure-error';

interface Saving<Sent, Seen> {
  readonly send: (sent: Sent) => Promise<Seen>;
  /** Puts what was saved where it is looked at, and says so. */
  readonly keep: (client: QueryClient, seen: Seen) => void;
  readonly onSaved: (seen: Seen) => void;
  readonly onFailed: (failure: CallFailure) => void;
  /** Asks anew for all that the change may have touched. */
  readonly forget: (client: QueryClient) => Promise<unknown>;
}

/** Creates or saves a record. A failure leaves everything typed where it is. */
export function useSaving<Sent, Seen>({ send, keep, onSaved, onFailed, forget }: Saving<Sent, Seen>) {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: (seen) => {
      keep(client, seen);
      onSaved(seen);
      void forget(client);
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
