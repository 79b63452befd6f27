import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { IssueListScope, IssueListView } from '#contract/product';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';

const askForPage = (scope: IssueListScope, offset: number, day: Day | null): Promise<IssueListView> =>
  unwrap(call('issues.list', { scope, offset, ...onDay(day) }));

/** One page of a list of issues. */
export const issuePageQuery = (scope: IssueListScope, offset: number, day: Day | null) =>
  queryOptions({ queryKey: ['issues', scope, offset, day] as const, queryFn: () => askForPage(scope, offset, day) });

/** All pages so far; the first one may have come with another view. */
export const issuePagesQuery = (scope: IssueListScope, first: IssueListView | null, day: Day | null) =>
  infiniteQueryOptions({
    queryKey: ['issue-pages', scope, first, day] as const,
    queryFn: ({ pageParam }) => askForPage(scope, pageParam, day),
    initialPageParam: 0,
    getNextPageParam: (last: IssueListView) => last.next,
    ...(first && { initialData: { pages: [first], pageParams: [0] } }),
  });
