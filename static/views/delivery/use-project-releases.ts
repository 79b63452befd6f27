import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Release } from '../../bridge/releases';
import { MOST_PROJECTS, releasesQuery } from '../timeline/use-releases';
import type { MeasuredProject } from './queries';
import type { ProjectReleases } from './release-groups';

const none: readonly MeasuredProject[] = [];

interface KnownReleases {
  /** As far as they have come. */
  readonly ofProjects: readonly ProjectReleases[];
  /** Of so many projects they could not be asked for. */
  readonly failed: number;
}

/** Releases of projects as Jira tells the viewer of them; none of too many projects. */
export function useProjectReleases(projects: readonly MeasuredProject[]): KnownReleases {
  const asked = projects.length > MOST_PROJECTS ? none : projects;
  const combine = useCallback(
    (answers: UseQueryResult<readonly Release[]>[]): KnownReleases => ({
      ofProjects: asked.map(({ key }, at) => ({ key, releases: answers[at]?.data ?? [] })),
      failed: answers.filter(({ isError }) => isError).length,
    }),
    [asked],
  );
  return useQueries({ queries: asked.map(({ key }) => releasesQuery(key)), combine });
}
