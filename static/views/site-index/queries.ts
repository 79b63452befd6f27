import { queryOptions } from '@tanstack/react-query';
import type { IndexState } from '#contract/site-index';
import { call, unwrap } from '../../bridge/call';

/** How often the page asks while the first reading runs, and while nobody has started it. */
const askEveryMilliseconds: Readonly<Record<IndexState['state'], number | false>> = {
  building: 2_000,
  empty: 5_000,
  ready: false,
  failed: false,
};

/** Administrators see within this time that a reading has begun, whoever began it. */
const whileAtRestMilliseconds = 10_000;

export const indexStateQuery = () =>
  queryOptions({
    queryKey: ['index', 'state'] as const,
    queryFn: () => unwrap(call('index.state', {})),
    refetchInterval: ({ state }) => (state.data ? askEveryMilliseconds[state.data.state] : false),
    staleTime: 0,
  });

export const indexOverviewQuery = () =>
  queryOptions({
    queryKey: ['index', 'overview'] as const,
    queryFn: () => unwrap(call('index.overview', {})),
    refetchInterval: ({ state }) => {
      const isMoving = state.data?.projects.some(
        (project) => project.state === 'reading' || project.state === 'waiting',
      );
      return isMoving ? askEveryMilliseconds.building : whileAtRestMilliseconds;
    },
  });
