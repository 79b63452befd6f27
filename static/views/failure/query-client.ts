import { QueryCache, QueryClient, type Query } from '@tanstack/react-query';
import { FailureError } from '../../bridge/failure-error';
import { isTakenAway } from './taken-away';

/** Asking again can help against these, and only against these. */
const passing: ReadonlySet<string> = new Set(['no-answer', 'jira-unavailable', 'confluence-unavailable']);

function isWorthRetrying(attempts: number, error: Error): boolean {
  return attempts < 2 && error instanceof FailureError && passing.has(error.failure.code);
}

/** Whoever comes back to the page waits for a new answer, and does not see the old one meanwhile. */
function forgetTakenAway(error: Error, query: Query<unknown, unknown>): void {
  if (isTakenAway(error)) query.setState({ data: undefined, dataUpdatedAt: 0 });
}

/**
 * Answers count as fresh for a quarter of a minute: what the app knows of permissions may be 45 seconds old, and one that
 * was taken away shall be effective within a minute in all.
 */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: forgetTakenAway }),
    defaultOptions: { queries: { staleTime: 15_000, retry: isWorthRetrying } },
  });
