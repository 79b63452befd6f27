import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { spansQuery } from '../baselines/queries';
import { useSeenDay } from '../navigation/navigation';
import { baselinePlan, type BaselinePlan } from './baseline-plan';

/** The baseline beside which items are drawn. */
export interface ShownBaseline {
  /** A past day is seen as it was, so only the present is compared; and all projects together have no baselines. */
  readonly isPossible: boolean;
  /** null: none is chosen, or it has not come. */
  readonly plan: BaselinePlan | null;
  readonly isFailed: boolean;
}

/** @param baselineId null: none is chosen */
export function useBaseline(portfolioId: string | null, baselineId: string | null): ShownBaseline {
  const isPossible = useSeenDay() === null && portfolioId !== null;
  const isWanted = isPossible && baselineId !== null;
  const name = { portfolioId: portfolioId ?? '', baselineId: baselineId ?? '' };
  const { data, isError } = useQuery({ ...spansQuery(name), enabled: isWanted });
  const plan = useMemo(() => (isWanted && data ? baselinePlan(data) : null), [isWanted, data]);
  return { isPossible, plan, isFailed: isWanted && isError && !data };
}
