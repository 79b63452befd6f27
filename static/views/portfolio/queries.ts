import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';
import { inPortfolio } from '../navigation/in-portfolio';

/** How often the page asks while queries of the portfolio are being evaluated. */
const whileEvaluatingMilliseconds = 4_000;

/** Every project with its figures. While another day is asked for, the one before stays. */
export const portfolioQuery = (portfolioId: string | null, day: Day | null) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, day] as const,
    queryFn: () => unwrap(call('portfolio.view', { ...inPortfolio(portfolioId), ...onDay(day) })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.portfolio?.queries.some(({ result }) => result.isRefreshing) ? whileEvaluatingMilliseconds : false,
  });

/** What opens below one project. */
export const portfolioItemsQuery = (portfolioId: string | null, projectId: string, day: Day | null) =>
  queryOptions({
    queryKey: ['portfolio-items', portfolioId, projectId, day] as const,
    queryFn: () => unwrap(call('portfolio.items', { ...inPortfolio(portfolioId), projectId, ...onDay(day) })),
  });
