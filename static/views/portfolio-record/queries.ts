import { queryOptions } from '@tanstack/react-query';
import { call, unwrap } from '../../bridge/call';

/** All portfolios that the person may view. */
export const portfolioListQuery = queryOptions({
  queryKey: ['portfolio-records'] as const,
  queryFn: () => unwrap(call('portfolio-record.list', {})),
});
