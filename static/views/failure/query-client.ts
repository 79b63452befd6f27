import { QueryClient } from '@tanstack/react-query';
import { FailureError } from '../../bridge/failure-error';

/** Asking again can help against these, and only against these. */
const passing: ReadonlySet<string> = new Set(['no-answer', 'jira-unavailable']);

function isWorthRetrying(attempts: number, error: Error): boolean {
  return attempts < 2 && error instanceof FailureError && passing.has(error.failure.code);
}

/** Answers count as fresh for a minute: the index behind them moves no faster. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: isWorthRetrying } } });
