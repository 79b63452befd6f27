import { useQueries } from '@tanstack/react-query';
import type { IssueListView } from '#contract/issue-list';
import { issuesNow, type IssueNow } from '../../bridge/issues-now';

/** Each issue costs a point of Jira's. */
const staysFreshMilliseconds = 60_000;

export interface IssuesNow {
  /** By page; undefined: not answered, or not asked. */
  readonly pages: readonly (ReadonlyMap<string, IssueNow> | undefined)[];
  /** Jira refused or did not answer: the index alone speaks. */
  readonly hasFailed: boolean;
}

/** What Jira says at this moment of the issues of some pages, asked as the viewer, page by page. */
export function useIssuesNow(pages: readonly IssueListView[], isAsked: boolean): IssuesNow {
  return useQueries({
    queries: pages.map(({ issues }) => {
      const ids = issues.map(({ issueId }) => issueId);
      return {
        queryKey: ['issues-now', ids] as const,
        queryFn: () => issuesNow(ids),
        enabled: isAsked && ids.length > 0,
        staleTime: staysFreshMilliseconds,
      };
    }),
    combine: (answers) => ({
      pages: answers.map(({ data, error }) => (error === null ? data : undefined)),
      hasFailed: answers.some(({ isError }) => isError),
    }),
  });
}
