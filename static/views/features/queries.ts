import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { componentsOf } from '../../bridge/components';
import { onDay } from '../history/on-day';
import { inPortfolio } from '../navigation/in-portfolio';

/** Whose epics, and of which day. */
export interface FeaturePlace {
  readonly product: string;
  /** The one that is looked from; null: none. */
  readonly portfolioId: string | null;
  /** null: the present. */
  readonly day: Day | null;
}

const FIVE_MINUTES = 300_000;

const askedOf = ({ product, portfolioId, day }: FeaturePlace) => ({
  product,
  ...inPortfolio(portfolioId),
  ...onDay(day),
});

/** The epics, page by page. While another day is asked for, the one before stays. */
export const featuresQuery = (place: FeaturePlace) => {
  const asked = askedOf(place);
  return infiniteQueryOptions({
    queryKey: ['features', asked] as const,
    queryFn: ({ pageParam }) => unwrap(call('features.view', { ...asked, offset: pageParam })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
};

/** How the scope of each has changed: it takes longer. */
export const featureScopesQuery = (place: FeaturePlace) => {
  const asked = askedOf(place);
  return queryOptions({
    queryKey: ['feature-scopes', asked] as const,
    queryFn: () => unwrap(call('features.scopes', asked)),
  });
};

/** Components of one project, read from Jira as the viewer. */
export const componentsQuery = (projectKey: string) =>
  queryOptions({
    queryKey: ['components', projectKey] as const,
    queryFn: () => componentsOf(projectKey),
    staleTime: FIVE_MINUTES,
  });
