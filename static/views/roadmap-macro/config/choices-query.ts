import { queryOptions } from '@tanstack/react-query';
import type { RoadmapSource } from '#contract/roadmap-excerpt';
import { call, unwrap } from '../../../bridge/call';

/** What there is to choose from for an excerpt. */
export const choicesQuery = (source: RoadmapSource) =>
  queryOptions({
    queryKey: ['roadmap-choices', source] as const,
    queryFn: () => unwrap(call('roadmap.choices', { source })),
  });
