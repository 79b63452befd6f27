import { queryOptions } from '@tanstack/react-query';
import { call, unwrap } from '../../bridge/call';

/** One project with its epics. */
export const productQuery = (projectKey: string) =>
  queryOptions({
    queryKey: ['product', projectKey] as const,
    queryFn: () => unwrap(call('product.view', { projectKey })),
  });
