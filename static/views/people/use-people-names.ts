import { queryOptions, useQueries } from '@tanstack/react-query';
import { isClosed } from '#domain/privacy/closed-account';
import { findPeople } from '../../bridge/people';

export interface PeopleNames {
  /** null: not known, yet or at all. */
  readonly of: (accountId: string) => string | null;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
}

/** Names change rarely, and asking costs Jira two points each. */
const namesStayFreshMilliseconds = 3_600_000;

/** Names of some people by account id. */
export const peopleQuery = (accountIds: readonly string[]) => {
  const ids = [...new Set(accountIds)].filter((id) => !isClosed(id)).sort();
  return queryOptions({
    queryKey: ['people', ids] as const,
    queryFn: () => findPeople(ids),
    enabled: ids.length > 0,
    staleTime: namesStayFreshMilliseconds,
  });
};

/** Names by account id, asked once for each page of people, so that a further page asks for its own people only. */
export function usePeopleNames(pages: readonly (readonly string[])[]): PeopleNames {
  return useQueries({
    queries: pages.map(peopleQuery),
    combine: (answers) => ({
      of: (accountId: string) =>
        answers.map(({ data }) => data?.get(accountId)).find((name) => name !== undefined) ?? null,
      isLoading: answers.some(({ isLoading }) => isLoading),
      hasFailed: answers.some(({ isError }) => isError),
    }),
  });
}
