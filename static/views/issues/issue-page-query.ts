import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { IssueListRequest, IssueListScope, IssueListView } from '#contract/issue-list';
import type { FigureName } from '#domain/progress/figure-items';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';

/** Some issues: those of a scope, or those behind one of its figures. */
export interface IssueSelection {
  readonly scope: IssueListScope;
  readonly figure?: FigureName;
  /** In place of a figure: the issues of which this has become. */
  readonly change?: IssueListRequest['change'];
  /** Only what is in this portfolio; absent: all that the viewer may browse. */
  readonly portfolioId?: string;
}

const askForPage = (selection: IssueSelection, offset: number, day: Day | null): Promise<IssueListView> =>
  unwrap(call('issues.list', { ...selection, offset, ...onDay(day) }));

/** One page of a list of issues. */
export const issuePageQuery = (scope: IssueListScope, offset: number, day: Day | null) =>
  queryOptions({
    queryKey: ['issues', scope, offset, day] as const,
    queryFn: () => askForPage({ scope }, offset, day),
  });

/** All pages so far; the first one may have come with another view. */
export const issuePagesQuery = (selection: IssueSelection, first: IssueListView | null, day: Day | null) =>
  infiniteQueryOptions({
    queryKey: ['issue-pages', selection, first, day] as const,
    queryFn: ({ pageParam }) => askForPage(selection, pageParam, day),
    initialPageParam: 0,
    getNextPageParam: (last: IssueListView) => last.next,
    ...(first && { initialData: { pages: [first], pageParams: [0] } }),
  });
