import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';
import { inPortfolio } from '../navigation/in-portfolio';
import { productsKey } from '../product-record/queries';

/** From where a roadmap is looked at. */
export interface RoadmapOutlook {
  readonly product: string;
  /** null: from no portfolio. */
  readonly portfolioId: string | null;
  /** null: the present. */
  readonly day: Day | null;
}

/** @param audience its id; null: nothing is left out */
export const roadmapQuery = ({ product, portfolioId, day }: RoadmapOutlook, audience: string | null) =>
  queryOptions({
    queryKey: [...productsKey, 'roadmap', product, portfolioId, day, audience] as const,
    queryFn: () =>
      unwrap(
        call('roadmap.view', {
          product,
          ...inPortfolio(portfolioId),
          ...onDay(day),
          ...(audience !== null && { audience }),
        }),
      ),
    placeholderData: keepPreviousData,
  });
