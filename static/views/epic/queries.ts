import { queryOptions } from '@tanstack/react-query';
import { call, unwrap } from '../../bridge/call';

/** One issue with what belongs to it. */
export const epicQuery = (issueKey: string) =>
  queryOptions({ queryKey: ['epic', issueKey] as const, queryFn: () => unwrap(call('epic.view', { issueKey })) });
