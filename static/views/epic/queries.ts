import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';
import { inPortfolio } from '../navigation/in-portfolio';

/** One issue with what belongs to it. @param portfolioId the one that is looked from; null: none */
export const epicQuery = (issueKey: string, day: Day | null, portfolioId: string | null) =>
  queryOptions({
    queryKey: ['epic', issueKey, day, portfolioId] as const,
    queryFn: () => unwrap(call('epic.view', { issueKey, ...onDay(day), ...inPortfolio(portfolioId) })),
    placeholderData: keepPreviousData,
  });

/** What is going on at one issue and its children: always of today. */
export const epicPulseQuery = (issueKey: string) =>
  queryOptions({
    queryKey: ['epic-pulse', issueKey] as const,
    queryFn: () => unwrap(call('epic.pulse', { issueKey })),
  });
