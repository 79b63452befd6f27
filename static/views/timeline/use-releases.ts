import { queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { TimelineProject } from '#contract/timeline';
import { releasesOf, type Release } from '../../bridge/releases';

/** Each project is a call to Jira: of more, people choose by the filter. */
export const MOST_PROJECTS = 50;

const FIVE_MINUTES = 300_000;

/** Releases of one project, read from Jira as the viewer. */
export const releasesQuery = (projectKey: string) =>
  queryOptions({
    queryKey: ['releases', projectKey] as const,
    queryFn: () => releasesOf(projectKey),
    staleTime: FIVE_MINUTES,
  });

export interface Releases {
  /** By project id; those that have not come, or failed, are left out. */
  readonly ofProject: ReadonlyMap<string, readonly Release[]>;
  readonly failed: number;
  /** There are too many projects to ask for. */
  readonly isTooMuch: boolean;
}

/**
 * Releases of projects, read from Jira as the viewer.
 *
 * @param projects those on the timeline; null: nobody wants to see releases
 */
export function useReleases(projects: readonly TimelineProject[] | null): Releases {
  const isTooMuch = (projects?.length ?? 0) > MOST_PROJECTS;
  const asked = isTooMuch || projects === null ? none : projects;
  const combine = useCallback(
    (results: UseQueryResult<readonly Release[]>[]): Omit<Releases, 'isTooMuch'> => ({
      ofProject: new Map(
        asked.flatMap(({ projectId }, at) => {
          const { data } = results[at] ?? {};
          return data ? [[projectId, data] as const] : [];
        }),
      ),
      failed: results.filter(({ isError }) => isError).length,
    }),
    [asked],
  );
  return { ...useQueries({ queries: asked.map(({ key }) => releasesQuery(key)), combine }), isTooMuch };
}

const none: readonly TimelineProject[] = [];
