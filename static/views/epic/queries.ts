import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';

/** One issue with what belongs to it. */
export const epicQuery = (issueKey: string, day: Day | null) =>
  queryOptions({
    queryKey: ['epic', issueKey, day] as const,
    queryFn: () => unwrap(call('epic.view', { issueKey, ...onDay(day) })),
    placeholderData: keepPreviousData,
  });

/** What is going on at one issue and its children: always of today. */
export const epicPulseQuery = (issueKey: string) =>
  queryOptions({
    queryKey: ['epic-pulse', issueKey] as const,
    queryFn: () => unwrap(call('epic.pulse', { issueKey })),
  });
