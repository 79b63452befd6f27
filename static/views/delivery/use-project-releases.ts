import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Release } from '../../bridge/releases';
import { MOST_PROJECTS, releasesQuery } from '../timeline/use-releases';
import type { MeasuredProject } from './queries';
import type { ProjectReleases } from './release-groups';

const none: readonly MeasuredProject[] = [];

/** Releases of projects as Jira tells the viewer of them, as far as they have come; none of too many projects. */
export function useProjectReleases(projects: readonly MeasuredProject[]): readonly ProjectReleases[] {
  const asked = projects.length > MOST_PROJECTS ? none : projects;
  const combine = useCallback(
    (answers: UseQueryResult<readonly Release[]>[]) =>
      asked.map(({ key }, at) => ({ key, releases: answers[at]?.data ?? [] })),
    [asked],
  );
  return useQueries({ queries: asked.map(({ key }) => releasesQuery(key)), combine });
}
