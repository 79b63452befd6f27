import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { WorkViewList } from '#contract/work-views';
import { call, unwrap } from '../../../bridge/call';
import { FailureError } from '../../../bridge/failure-error';
import { showResultFlag } from '../../../bridge/flag';
import { useSayMessage } from '../../../messages/use-text';
import { wordsOf } from '../../failure/failure-words';
import { inPortfolio } from '../../navigation/in-portfolio';

/** The saved views that a person may use. */
export const workViewsQuery = (portfolioId: string | null) =>
  queryOptions({
    queryKey: ['work-views', portfolioId] as const,
    queryFn: () => unwrap(call('work-views.list', inPortfolio(portfolioId))),
  });

interface ViewChange {
  readonly run: () => Promise<WorkViewList>;
  readonly done: string;
  readonly then?: (list: WorkViewList) => void;
}

/** Changes saved views, and tells how that ended. */
export function useChangeViews(portfolioId: string | null): (change: ViewChange) => void {
  const client = useQueryClient();
  const sayMessage = useSayMessage();
  const { queryKey } = workViewsQuery(portfolioId);
  const { mutate } = useMutation({
    mutationFn: ({ run }: ViewChange) => run(),
    onSuccess: (list, { done, then }) => {
      client.setQueryData(queryKey, list);
      showResultFlag('work-views', done, 'success');
      then?.(list);
    },
    onError: (error) => {
      if (error instanceof FailureError)
        showResultFlag('work-views', sayMessage(wordsOf(error.failure).title), 'error');
      // Somebody else may have changed them: that is the usual reason for a refusal.
      void client.invalidateQueries({ queryKey });
    },
    throwOnError: (error) => !(error instanceof FailureError),
  });
  return mutate;
}
