import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';
import { inPortfolio } from '../navigation/in-portfolio';

/** A product with its epics. @param portfolioId the one that is looked from; null: none */
export const productQuery = (product: string, portfolioId: string | null, day: Day | null) =>
  queryOptions({
    queryKey: ['product', product, portfolioId, day] as const,
    queryFn: () => unwrap(call('product.view', { product, ...inPortfolio(portfolioId), ...onDay(day) })),
    placeholderData: keepPreviousData,
  });
