import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { WorkSpec } from '#contract/work-spec';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';
import { inPortfolio } from '../navigation/in-portfolio';

/** Which part of the site, on which day. */
export interface WorkScope {
  /** null: every project of the site. */
  readonly portfolioId: string | null;
  /** null: the present. */
  readonly day: Day | null;
}

const scopeOf = ({ portfolioId, day }: WorkScope) => ({ ...inPortfolio(portfolioId), ...onDay(day) });

const arrangementOf = ({ filter, grouping, sort }: WorkSpec) => ({ filter, grouping, sort });

/** What is asked for the lines that are open at first. */
export const workAsked = (scope: WorkScope, spec: WorkSpec) => ({
  ...scopeOf(scope),
  ...arrangementOf(spec),
  level: spec.level,
});

/** The lines that are open at first, page by page. While others are asked for, those before stay. */
export const workQuery = (scope: WorkScope, spec: WorkSpec) => {
  const asked = workAsked(scope, spec);
  return infiniteQueryOptions({
    queryKey: ['work', asked] as const,
    queryFn: ({ pageParam }) => unwrap(call('work.view', { ...asked, offset: pageParam })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
};

/** One page of what opens below a line. */
export const workBelowQuery = (scope: WorkScope, spec: WorkSpec, path: readonly string[], offset: number) => {
  const asked = { ...scopeOf(scope), ...arrangementOf(spec), path, offset };
  return queryOptions({ queryKey: ['work-below', asked] as const, queryFn: () => unwrap(call('work.below', asked)) });
};

/** What a filter can be set to. */
export const workChoicesQuery = (scope: WorkScope) =>
  queryOptions({
    queryKey: ['work-choices', scope] as const,
    queryFn: () => unwrap(call('work.choices', scopeOf(scope))),
  });
