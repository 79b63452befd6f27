import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CapacityGrouping, CapacityItemsRequest, PeriodKind } from '#contract/capacity';
import { call, unwrap } from '../../bridge/call';
import { inPortfolio } from '../navigation/in-portfolio';

export interface CapacityChoice {
  readonly by: CapacityGrouping;
  readonly period: PeriodKind;
}

/** While another choice is asked for, the one before stays. */
export const capacityQuery = (portfolioId: string | null, { by, period }: CapacityChoice) =>
  queryOptions({
    queryKey: ['capacity', 'view', portfolioId, by, period] as const,
    queryFn: async () => ({
      view: await unwrap(call('capacity.view', { ...inPortfolio(portfolioId), by, period })),
      // What is shown while the next is on its way still belongs to its own choice.
      choice: { by, period },
    }),
    placeholderData: keepPreviousData,
  });

export const capacityItemsQuery = (
  portfolioId: string | null,
  { by, period }: CapacityChoice,
  of: CapacityItemsRequest['of'],
) =>
  queryOptions({
    queryKey: ['capacity', 'items', portfolioId, by, period, of] as const,
    queryFn: () => unwrap(call('capacity.items', { ...inPortfolio(portfolioId), by, period, of })),
  });

export const levellingQuery = (portfolioId: string | null) =>
  queryOptions({
    queryKey: ['capacity', 'level', portfolioId] as const,
    queryFn: () => unwrap(call('capacity.level', inPortfolio(portfolioId))),
  });
