import { useQueries } from '@tanstack/react-query';
import type { IssueRow } from '#contract/items';
import { findPeople } from '../../bridge/people';

export interface AssigneeNames {
  /** null: not known, yet or at all. */
  readonly of: (accountId: string) => string | null;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
}

/** Names change rarely, and asking costs Jira two points each. */
const namesStayFreshMilliseconds = 3_600_000;

function assigneesOf(issues: readonly IssueRow[]): string[] {
  const ids = issues.flatMap(({ assigneeAccountId }) => (assigneeAccountId === null ? [] : [assigneeAccountId]));
  return [...new Set(ids)].sort();
}

/** The assignees' names, asked once for each page of issues, so that a further page asks for its own people only. */
export function useAssigneeNames(pages: readonly (readonly IssueRow[])[]): AssigneeNames {
  return useQueries({
    queries: pages.map((page) => {
      const ids = assigneesOf(page);
      return {
        queryKey: ['people', ids] as const,
        queryFn: () => findPeople(ids),
        enabled: ids.length > 0,
        staleTime: namesStayFreshMilliseconds,
      };
    }),
    combine: (answers) => ({
      of: (accountId: string) =>
        answers.map(({ data }) => data?.get(accountId)).find((name) => name !== undefined) ?? null,
      isLoading: answers.some(({ isLoading }) => isLoading),
      hasFailed: answers.some(({ isError }) => isError),
    }),
  });
}
