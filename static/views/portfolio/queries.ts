import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';

/** Every project with its figures. While another day is asked for, the one before stays. */
export const portfolioQuery = (day: Day | null) =>
  queryOptions({
    queryKey: ['portfolio', day] as const,
    queryFn: () => unwrap(call('portfolio.view', onDay(day))),
    placeholderData: keepPreviousData,
  });

/** What opens below one project. */
export const portfolioItemsQuery = (projectId: string, day: Day | null) =>
  queryOptions({
    queryKey: ['portfolio-items', projectId, day] as const,
    queryFn: () => unwrap(call('portfolio.items', { projectId, ...onDay(day) })),
  });
