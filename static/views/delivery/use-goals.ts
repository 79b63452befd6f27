import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeliveryScope, DeliveryView } from '#contract/delivery';
import { listedReleases, type RoadmapView } from '#contract/roadmap';
import type { Release } from '../../bridge/releases';
import { usePortfolioId, useSeenDay } from '../navigation/navigation';
import { productRecordQuery } from '../product-record/queries';
import { roadmapQuery } from '../roadmap/queries';
import { goalsOf, type Goals } from './burn-up-goals';
import type { MeasuredProject } from './queries';
import type { ProjectReleases } from './release-groups';
import { useProjectReleases } from './use-project-releases';

/**
 * What a product is held against, or a release of it: that has the days that Jira tells, whether it is on the roadmap or was
 * released too long ago for that, and the forecast of the roadmap.
 *
 * @param projects of the product
 * @param view of what is measured; undefined: it has not come yet
 * @returns null: there is nothing, or it has not come yet
 */
export function useGoals(
  product: string,
  projects: readonly MeasuredProject[],
  scope: DeliveryScope,
  view: DeliveryView | undefined,
): Goals | null {
  const isRelease = scope.of === 'release';
  const outlook = { product, portfolioId: usePortfolioId(), day: useSeenDay() };
  const { ofProjects: known } = useProjectReleases(projects);
  const versions = useMemo(() => versionsOf(known, scope), [known, scope]);
  const isForecast = versions?.some((version) => !version.isReleased) ?? false;
  const { data: seen } = useQuery({ ...productRecordQuery(product), enabled: !isRelease });
  const { data: roadmap } = useQuery({ ...roadmapQuery(outlook, null), enabled: isForecast });
  return useMemo(() => {
    if (!view) return null;
    if (isRelease) {
      const isReady = versions && (!isForecast || roadmap);
      return isReady ? goalsOf(versions, finishesOf(roadmap), view.presentDay) : null;
    }
    if (!seen || view.finish === null) return null;
    return { target: seen.record?.dates.launch ?? null, finish: view.finish };
  }, [isRelease, versions, isForecast, roadmap, seen, view]);
}

/** null: no release is measured, or not all of its versions have come. */
function versionsOf(known: readonly ProjectReleases[], scope: DeliveryScope): readonly Release[] | null {
  if (scope.of !== 'release') return null;
  const found = known.flatMap(({ releases }) => releases).filter(({ id }) => scope.versionIds.includes(id));
  return found.length === scope.versionIds.length ? found : null;
}

const finishesOf = (roadmap: RoadmapView | undefined) =>
  new Map(
    (roadmap ? listedReleases(roadmap) : []).flatMap(({ id, dates }) => (dates ? [[id, dates.finish] as const] : [])),
  );
