import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { IssueListRequest, IssueListScope, IssueListView } from '#contract/issue-list';
import type { Place } from '#contract/place';
import type { FigureName } from '#domain/progress/figure-items';
import type { Day } from '#domain/units';
import { call, unwrap } from '../../bridge/call';
import { onDay } from '../history/on-day';

/** Some issues: those of a scope in a place, or those behind one of its figures. Without a place all that the viewer may browse. */
export interface IssueSelection extends Place {
  readonly scope: IssueListScope;
  readonly figure?: FigureName;
  /** In place of a figure: the issues of which this has become. */
  readonly change?: IssueListRequest['change'];
}

const askForPage = (selection: IssueSelection, offset: number, day: Day | null): Promise<IssueListView> =>
  unwrap(call('issues.list', { ...selection, offset, ...onDay(day) }));

/** One page of a list of issues. */
export const issuePageQuery = (scope: IssueListScope, place: Place, offset: number, day: Day | null) =>
  queryOptions({
    queryKey: ['issues', scope, place, offset, day] as const,
    queryFn: () => askForPage({ scope, ...place }, offset, day),
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
