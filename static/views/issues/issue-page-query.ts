import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { IssueListScope, IssueListView } from '#contract/product';
import { call, unwrap } from '../../bridge/call';

const askForPage = (scope: IssueListScope, offset: number): Promise<IssueListView> =>
  unwrap(call('issues.list', { scope, offset }));

/** One page of a list of issues. */
export const issuePageQuery = (scope: IssueListScope, offset: number) =>
  queryOptions({ queryKey: ['issues', scope, offset] as const, queryFn: () => askForPage(scope, offset) });

/** All pages so far; the first one may have come with another view. */
export const issuePagesQuery = (scope: IssueListScope, first: IssueListView | null) =>
  infiniteQueryOptions({
    queryKey: ['issue-pages', scope, first] as const,
    queryFn: ({ pageParam }) => askForPage(scope, pageParam),
    initialPageParam: 0,
    getNextPageParam: (last: IssueListView) => last.next,
    ...(first && { initialData: { pages: [first], pageParams: [0] } }),
  });
