import { queryOptions } from '@tanstack/react-query';
import type { ChangesRequest, TrendsRequest } from '#contract/overview';
import { call, unwrap } from '../../bridge/call';

/** Notes that the person looks at a portfolio; when his visit before this one ended. Once for each opening. */
export const visitQuery = (portfolioId: string) =>
  queryOptions({
    queryKey: ['visit', portfolioId] as const,
    queryFn: () => unwrap(call('portfolio-record.visit', { portfolioId })),
    staleTime: Infinity,
    retry: false,
  });

export const changesQuery = (portfolioId: string, from: ChangesRequest['from']) =>
  queryOptions({
    queryKey: ['portfolio', 'changes', portfolioId, from] as const,
    queryFn: () => unwrap(call('overview.changes', { portfolioId, from })),
    placeholderData: (before) => before,
  });

export const trendsQuery = (portfolioIds: readonly string[], weeks: TrendsRequest['weeks']) =>
  queryOptions({
    queryKey: ['portfolio', 'trends', portfolioIds, weeks] as const,
    queryFn: () => unwrap(call('overview.trends', { portfolioIds: [...portfolioIds], weeks })),
  });
