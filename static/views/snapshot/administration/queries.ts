import { queryOptions } from '@tanstack/react-query';
import { call, unwrap } from '../../../bridge/call';

/** Everything that is frozen on the site, for administrators. */
export const listQuery = queryOptions({
  queryKey: ['snapshot', 'list'] as const,
  queryFn: () => unwrap(call('snapshot.list', {})),
});
