import { queryOptions } from '@tanstack/react-query';
import { call, unwrap } from '../../bridge/call';

/** From where on health is a concern, for administrators. */
export const thresholdsQuery = () =>
  queryOptions({
    queryKey: ['health', 'thresholds'] as const,
    queryFn: () => unwrap(call('health.thresholds', {})),
  });
