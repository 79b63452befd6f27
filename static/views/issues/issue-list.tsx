import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { IssueListView } from '#contract/issue-list';
import { useText, type Say } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { Assignee, IssueDue, OwnPoints, StatusLozenge } from '../items/issue-cells';
import { issueName } from '../items/issue-name';
import { IssueProgress } from '../figures/progress-cell';
import { IssueLink, RouteLink } from '../navigation/links';
import { useSeenDay } from '../navigation/navigation';
import { freshIssues, type ShownIssue } from './fresh-issues';
import { issuePagesQuery, type IssueSelection } from './issue-page-query';
import styles from './issues.module.css';
import type { PeopleNames } from '../people/use-people-names';
import { useAssigneeNames } from './use-assignee-names';
import { useIssuesNow } from './use-issues-now';

interface IssueListProps extends IssueSelection {
  readonly label: string;
  /** The first page where it came with another view; null: it is asked for. */
  readonly first: IssueListView | null;
  /** Said where the list is empty. */
  readonly emptyText: string;
  /** Where names lead; to Jira unless told. */
  readonly opens?: 'jira' | 'altitude';
  /** Asks Jira, as the viewer, what the issues that are shown are at this moment; never of a past day. */
  readonly isLive?: boolean;
}

function Name({ line, opens }: { readonly line: ShownIssue; readonly opens: NonNullable<IssueListProps['opens']> }) {
  const say = useText();
  const { issue, isNewer } = line;
  const name = issueName(issue);
  return (
    <span className={styles.name}>
      {opens === 'altitude' ? (
        <RouteLink to={{ page: 'epic', issueKey: issue.key }}>{name}</RouteLink>
      ) : (
        <IssueLink issueKey={issue.key}>{name}</IssueLink>
      )}
      <span className={styles.detail}>
        {opens === 'altitude' ? <IssueLink issueKey={issue.key}>{issue.key}</IssueLink> : issue.key} · {issue.typeName}
        {isNewer && (
          <>
            {' '}
            · <Explained text={say('items.newer.explanation')}>{say('items.newer')}</Explained>
          </>
        )}
      </span>
    </span>
  );
}

type Column = FlatColumn<ShownIssue>;

function columnsOf(say: Say, names: PeopleNames, opens: NonNullable<IssueListProps['opens']>): Column[] {
  return [
    { id: 'name', title: say('items.column.name'), cell: (line) => <Name line={line} opens={opens} /> },
    {
      id: 'status',
      title: say('items.column.status'),
      cell: ({ issue }) => <StatusLozenge name={issue.statusName} category={issue.category} />,
    },
    {
      id: 'assignee',
      title: say('items.column.assignee'),
      cell: ({ issue }) => <Assignee accountId={issue.assigneeAccountId} names={names} />,
    },
    {
      id: 'points',
      title: say('items.column.points'),
      align: 'number',
      cell: ({ issue }) => <OwnPoints issue={issue} />,
    },
    { id: 'due', title: say('items.column.due'), align: 'number', cell: ({ issue }) => <IssueDue issue={issue} /> },
  ];
}

/** Only where something of the list has children of its own. */
const progressColumn = (say: Say): Column => ({
  id: 'progress',
  title: say('items.column.children'),
  cell: ({ below }) => below && <IssueProgress issues={below} />,
});

function ShownTable({ label, lines, names, opens }: TableProps) {
  const say = useText();
  const [name, status, ...rest] = columnsOf(say, names, opens);
  const hasBelow = lines.some(({ below }) => below !== null);
  const columns = [name, status, ...(hasBelow ? [progressColumn(say)] : []), ...rest].flatMap((one) => one ?? []);
  return <FlatTable label={label} columns={columns} items={lines} keyOf={({ issue }) => issue.issueId} />;
}

interface TableProps {
  readonly label: string;
  readonly lines: readonly ShownIssue[];
  readonly names: PeopleNames;
  readonly opens: NonNullable<IssueListProps['opens']>;
}

interface ShownProps extends Omit<IssueListProps, keyof IssueSelection | 'first'> {
  readonly pages: readonly IssueListView[];
  readonly more: ReactNode;
}

function Shown({ label, pages, emptyText, more, opens = 'jira', isLive = false }: ShownProps) {
  const say = useText();
  const isPresent = useSeenDay() === null;
  const now = useIssuesNow(pages, isLive && isPresent);
  const { shown, gone } = freshIssues(pages, now.pages);
  const names = useAssigneeNames(shown.map((lines) => lines.map(({ issue }) => issue)));
  const lines = shown.flat();
  if (lines.length + gone === 0) return <QuietNotice>{emptyText}</QuietNotice>;
  return (
    <div className={styles.list}>
      <ShownTable label={label} lines={lines} names={names} opens={opens} />
      {gone > 0 && <QuietNotice>{say('items.gone', { count: gone })}</QuietNotice>}
      {now.hasFailed && <QuietNotice>{say('items.notRefreshed')}</QuietNotice>}
      {more}
    </div>
  );
}

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  readonly hasMore: boolean;
  readonly isFetching: boolean;
  readonly onMore: () => void;
}

/** How much is shown, and more on request. After the last page the button is gone: the text takes the focus. */
function More({ shown, total, hasMore, isFetching, onMore }: MoreProps) {
  const say = useText();
  const place = useRef<HTMLDivElement>(null);
  const isUsed = useRef(false);
  useEffect(() => {
    if (!hasMore && isUsed.current && document.activeElement === document.body) place.current?.focus();
  }, [hasMore]);
  const button = (
    <Button
      spacing="compact"
      isLoading={isFetching}
      onClick={() => {
        isUsed.current = true;
        onMore();
      }}
    >
      {say('items.showMore')}
    </Button>
  );
  return (
    <div ref={place} tabIndex={-1} className={styles.more}>
      <QuietNotice action={hasMore && button}>{say('items.shown', { shown, total })}</QuietNotice>
    </div>
  );
}

/** A list of issues, page by page. */
export function IssueList({ scope, figure, change, portfolioId, product, first, ...look }: IssueListProps) {
  const say = useText();
  const selection = {
    scope,
    ...(figure && { figure }),
    ...(change && { change }),
    ...(portfolioId && { portfolioId }),
    ...(product && { product }),
  };
  const query = useInfiniteQuery(issuePagesQuery(selection, first, useSeenDay()));
  const countOf = (pages: readonly IssueListView[]) => pages.reduce((sum, page) => sum + page.issues.length, 0);
  return (
    <Loaded
      query={query}
      shape="rows"
      loadingLabel={say('items.loading')}
      loadedText={({ pages }) => say('items.loaded', { count: countOf(pages) })}
    >
      {({ pages }) => {
        const shown = countOf(pages);
        const isLong = pages.length > 1 || query.hasNextPage;
        const more = isLong && (
          <More
            shown={shown}
            total={pages[0]?.total ?? shown}
            hasMore={query.hasNextPage}
            isFetching={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        );
        return <Shown {...look} pages={pages} more={more} />;
      }}
    </Loaded>
  );
}
