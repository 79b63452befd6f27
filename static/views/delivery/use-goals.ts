import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeliveryScope, DeliveryView } from '#contract/delivery';
import type { RoadmapView } from '#contract/roadmap';
import { usePortfolioId, useSeenDay } from '../navigation/navigation';
import { productRecordQuery } from '../product-record/queries';
import { listedReleases } from '../roadmap/listed-releases';
import { roadmapQuery } from '../roadmap/queries';
import { goalsOf, type Goals } from './burn-up-goals';

/**
 * What a product is held against, or a release of it, whose days are those that its roadmap tells.
 *
 * @param view of what is measured; undefined: it has not come yet
 * @returns null: there is nothing, or it has not come yet
 */
export function useGoals(product: string, scope: DeliveryScope, view: DeliveryView | undefined): Goals | null {
  const isRelease = scope.of === 'release';
  const outlook = { product, portfolioId: usePortfolioId(), day: useSeenDay() };
  const { data: seen } = useQuery({ ...productRecordQuery(product), enabled: !isRelease });
  const { data: roadmap } = useQuery({ ...roadmapQuery(outlook, null), enabled: isRelease });
  return useMemo(() => {
    if (scope.of === 'release') return roadmap ? goalsOf(releasesOf(roadmap, scope.versionIds)) : null;
    if (!seen || view?.finish == null) return null;
    return { target: seen.record?.dates.launch ?? null, finish: view.finish };
  }, [scope, roadmap, seen, view]);
}

const releasesOf = (roadmap: RoadmapView, ids: readonly string[]) =>
  listedReleases(roadmap).filter(({ id }) => ids.includes(id));
