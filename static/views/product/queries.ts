import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';
import { inPortfolio } from '../navigation/in-portfolio';

/** One project with its epics. @param portfolioId the one that is looked from; null: none */
export const productQuery = (projectKey: string, portfolioId: string | null, day: Day | null) =>
  queryOptions({
    queryKey: ['product', projectKey, portfolioId, day] as const,
    queryFn: () => unwrap(call('product.view', { projectKey, ...inPortfolio(portfolioId), ...onDay(day) })),
    placeholderData: keepPreviousData,
  });
