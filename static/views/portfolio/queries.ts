import { queryOptions } from '@tanstack/react-query';
import { call, unwrap } from '../../bridge/call';

/** Every project with its figures. */
export const portfolioQuery = () =>
  queryOptions({ queryKey: ['portfolio'] as const, queryFn: () => unwrap(call('portfolio.view', {})) });

/** What opens below one project. */
export const portfolioItemsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['portfolio-items', projectId] as const,
    queryFn: () => unwrap(call('portfolio.items', { projectId })),
  });
