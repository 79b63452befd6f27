import { queryOptions } from '@tanstack/react-query';
import { call, unwrap } from '../../bridge/call';

/** What one issue waits for, and what waits for it: always of today, since links have no past. */
export const issueDependenciesQuery = (issueKey: string) =>
  queryOptions({
    queryKey: ['dependencies', 'issue', issueKey] as const,
    queryFn: () => unwrap(call('dependencies.ofIssue', { issueKey })),
  });

export const dependencyTypesQuery = () =>
  queryOptions({
    queryKey: ['dependencies', 'types'] as const,
    queryFn: () => unwrap(call('dependencies.types', {})),
  });
