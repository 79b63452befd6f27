import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { LedgerRequest } from '#contract/baseline';
import { call, unwrap } from '../../bridge/call';

/** Everything that is known of baselines. */
export const baselinesKey = ['baselines'] as const;

export const baselinesQuery = (portfolioId: string) =>
  queryOptions({
    queryKey: [...baselinesKey, 'list', portfolioId] as const,
    queryFn: () => unwrap(call('baseline.list', { portfolioId })),
  });

/** One baseline of one portfolio. */
export interface BaselineName {
  readonly portfolioId: string;
  readonly baselineId: string;
}

export const comparisonQuery = ({ portfolioId, baselineId }: BaselineName) =>
  queryOptions({
    queryKey: [...baselinesKey, 'comparison', portfolioId, baselineId] as const,
    queryFn: () => unwrap(call('baseline.compare', { portfolioId, baselineId })),
  });

export const spansQuery = ({ portfolioId, baselineId }: BaselineName) =>
  queryOptions({
    queryKey: [...baselinesKey, 'spans', portfolioId, baselineId] as const,
    queryFn: () => unwrap(call('baseline.spans', { portfolioId, baselineId })),
  });

export const slippedItemsQuery = ({ portfolioId, baselineId }: BaselineName, projectId: string) =>
  queryOptions({
    queryKey: [...baselinesKey, 'items', portfolioId, baselineId, projectId] as const,
    queryFn: () => unwrap(call('baseline.items', { portfolioId, baselineId, projectId })),
  });

export type LedgerFilter = Pick<LedgerRequest, 'projectId' | 'author' | 'isLaterOnly' | 'order'>;

export const ledgerQuery = ({ portfolioId, baselineId }: BaselineName, filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: [...baselinesKey, 'ledger', portfolioId, baselineId, filter] as const,
    queryFn: ({ pageParam }) =>
      unwrap(call('baseline.ledger', { portfolioId, baselineId, ...filter, offset: pageParam })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
