import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';
import { inPortfolio } from '../navigation/in-portfolio';

/** Initiatives and epics with their days. While another day is asked for, the one before stays. */
export const timelineQuery = (portfolioId: string | null, day: Day | null) =>
  queryOptions({
    queryKey: ['timeline', portfolioId, day] as const,
    queryFn: () => unwrap(call('timeline.view', { ...inPortfolio(portfolioId), ...onDay(day) })),
    placeholderData: keepPreviousData,
  });
