import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';

/** One project with its epics. */
export const productQuery = (projectKey: string, day: Day | null) =>
  queryOptions({
    queryKey: ['product', projectKey, day] as const,
    queryFn: () => unwrap(call('product.view', { projectKey, ...onDay(day) })),
    placeholderData: keepPreviousData,
  });
