import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SaveSetupRequest } from '#contract/capacity-setup';
import { call, unwrap } from '../../../bridge/call';
import { FailureError } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useText } from '../../../messages/use-text';

/** What this person may change of capacity. */
export const setupQuery = () =>
  queryOptions({
    queryKey: ['capacity-setup'] as const,
    queryFn: () => unwrap(call('capacity.setup', {})),
  });

/** Saves one record. Where that fails, what was typed stays where it is. */
export function useSaveSetup(onSaved: () => void) {
  const say = useText();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (request: SaveSetupRequest) => unwrap(call('capacity.saveSetup', request)),
    onSuccess: async (view) => {
      client.setQueryData(setupQuery().queryKey, view);
      showResultFlag('capacity-setup', say('setup.saved'), 'success');
      onSaved();
      // Calendars and teams decide what is said of dependencies, health and the timeline as well.
      await client.invalidateQueries();
    },
    onError: () => {
      showResultFlag('capacity-setup', say('setup.saveFailed'), 'error');
    },
  });
  const failure = save.error instanceof FailureError ? save.error.failure : null;
  return { save: save.mutate, isSaving: save.isPending, failure };
}
