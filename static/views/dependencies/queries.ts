import { queryOptions } from '@tanstack/react-query';
import { call, unwrap } from '../../bridge/call';
import { inPortfolio } from '../navigation/in-portfolio';

/** What one issue waits for, and what waits for it: always of today, since links have no past. */
export const issueDependenciesQuery = (issueKey: string) =>
  queryOptions({
    queryKey: ['dependencies', 'issue', issueKey] as const,
    queryFn: () => unwrap(call('dependencies.ofIssue', { issueKey })),
  });

/** The network of a portfolio, or of everything the viewer may see. */
export const dependencyPlanQuery = (portfolioId: string | null) =>
  queryOptions({
    queryKey: ['dependencies', 'plan', portfolioId] as const,
    queryFn: () => unwrap(call('dependencies.view', { scope: { of: 'site' }, ...inPortfolio(portfolioId) })),
  });

/** Words of some issues, for whoever shows them. */
export const itemWordsQuery = (issueIds: readonly string[]) =>
  queryOptions({
    queryKey: ['dependencies', 'words', issueIds] as const,
    queryFn: () => unwrap(call('issues.byIds', { issueIds: [...issueIds] })),
    enabled: issueIds.length > 0,
  });

export const dependencyTypesQuery = () =>
  queryOptions({
    queryKey: ['dependencies', 'types'] as const,
    queryFn: () => unwrap(call('dependencies.types', {})),
  });
