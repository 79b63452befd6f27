import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Member } from '#contract/portfolio-record';
import { call, unwrap } from '../../bridge/call';

/** Everything that is known of portfolios that people made: one change makes all of it out of date. */
export const recordsKey = ['portfolio-records'] as const;

/** All portfolios that the person may view. */
export const portfolioListQuery = queryOptions({
  queryKey: [...recordsKey, 'list'] as const,
  queryFn: () => unwrap(call('portfolio-record.list', {})),
});

/** One portfolio as people typed it. */
export const recordQuery = (portfolioId: string) =>
  queryOptions({
    queryKey: [...recordsKey, 'one', portfolioId] as const,
    queryFn: () => unwrap(call('portfolio-record.view', { portfolioId })),
  });

/** Who changed what, newest first, page by page. */
export const recordChangesQuery = (portfolioId: string) =>
  infiniteQueryOptions({
    queryKey: [...recordsKey, 'changes', portfolioId] as const,
    queryFn: ({ pageParam }) =>
      unwrap(call('portfolio-record.changes', { portfolioId, ...(pageParam !== null && { before: pageParam }) })),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });

/** What some members would be. While the next answer is awaited, the one before stays. */
export const previewQuery = (portfolioId: string | null, members: readonly Member[]) =>
  queryOptions({
    queryKey: [...recordsKey, 'preview', portfolioId, members] as const,
    queryFn: () =>
      unwrap(call('portfolio.preview', { ...(portfolioId !== null && { portfolioId }), members: [...members] })),
    placeholderData: keepPreviousData,
  });

/** All portfolios of the site with their people, for administrators. */
export const recordOverviewQuery = queryOptions({
  queryKey: [...recordsKey, 'overview'] as const,
  queryFn: () => unwrap(call('portfolio-record.overview', {})),
});
