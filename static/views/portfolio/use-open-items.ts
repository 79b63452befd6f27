import { useQueries } from '@tanstack/react-query';
import { FailureError } from '../../bridge/failure-error';
import { usePortfolioId, useSeenDay } from '../navigation/navigation';
import { portfolioItemsQuery } from './queries';
import type { ItemsAnswer } from './portfolio-tree';

/** The rows below each project that is open. */
export function useOpenItems(projectIds: readonly string[]): (projectId: string) => ItemsAnswer | undefined {
  const day = useSeenDay();
  const portfolioId = usePortfolioId();
  const answers = useQueries({ queries: projectIds.map((id) => portfolioItemsQuery(portfolioId, id, day)) });
  const byId = new Map(
    projectIds.map((id, index): [string, ItemsAnswer] => {
      const answer = answers[index];
      if (answer?.data) return [id, { state: 'loaded', items: answer.data }];
      if (!answer?.error) return [id, { state: 'loading' }];
      if (!(answer.error instanceof FailureError)) throw answer.error;
      return [
        id,
        {
          state: 'failed',
          failure: answer.error.failure,
          retry: () => {
            void answer.refetch();
          },
        },
      ];
    }),
  );
  return (projectId) => byId.get(projectId);
}
