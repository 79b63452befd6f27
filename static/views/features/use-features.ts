import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { FeatureScope, FeaturesView } from '#contract/features';
import { featuresOf, type Feature } from './feature';
import { featureScopesQuery, featuresQuery, type FeaturePlace } from './queries';

/** How the scope of the epics has changed, as far as that has come. */
export interface Scopes {
  /** By issue id. */
  readonly of: ReadonlyMap<string, FeatureScope>;
  readonly isLoading: boolean;
}

export interface LoadedFeatures {
  /** Of all epics; every page tells the same of them. */
  readonly view: FeaturesView;
  /** In Jira's order. */
  readonly features: readonly Feature[];
  /** Further pages are on their way. */
  readonly isLoadingMore: boolean;
}

/** All epics, and after them how their scope has changed. */
export function useFeatures(place: FeaturePlace) {
  const query = useInfiniteQuery(featuresQuery(place));
  const { data, hasNextPage, isFetching, isError, isPlaceholderData, fetchNextPage } = query;
  const goesOn = hasNextPage && !isFetching && !isError && !isPlaceholderData;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  const loaded = useMemo((): LoadedFeatures | undefined => {
    const view = data?.pages[0];
    return view && { view, features: data.pages.flatMap(featuresOf), isLoadingMore: hasNextPage };
  }, [data, hasNextPage]);
  // What everybody waits for comes first.
  const {
    data: told,
    isPending,
    isError: hasFailed,
  } = useQuery({
    ...featureScopesQuery(place),
    enabled: loaded !== undefined,
  });
  const scopes = useMemo(
    (): Scopes => ({
      of: new Map(told?.scopes.map((scope) => [scope.issueId, scope])),
      isLoading: isPending && !hasFailed,
    }),
    [told, isPending, hasFailed],
  );
  return { query: { data: loaded, error: loaded ? null : query.error, refetch: query.refetch }, scopes };
}
