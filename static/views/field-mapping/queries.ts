import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, unwrap } from '../../bridge/call';

const whileReadingMilliseconds = 2_000;
const countsStayFreshMilliseconds = 60_000;

/** What is chosen and what could be. */
export const fieldsQuery = () =>
  queryOptions({
    queryKey: ['fields', 'view'] as const,
    queryFn: () => unwrap(call('fields.view', {})),
    staleTime: 0,
    refetchInterval: ({ state }) => ((state.data?.projectsBeingRead ?? 0) > 0 ? whileReadingMilliseconds : false),
  });

/** How many issues some fields cover. */
export const coverageQuery = (fieldIds: readonly string[]) => {
  const sorted = [...new Set(fieldIds)].sort();
  return queryOptions({
    queryKey: ['fields', 'preview', sorted] as const,
    queryFn: () => unwrap(call('fields.preview', { fieldIds: sorted })),
    staleTime: countsStayFreshMilliseconds,
    placeholderData: keepPreviousData,
  });
};
