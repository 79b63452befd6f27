import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { IssueRow } from '#contract/items';
import type { IssueListView } from '#contract/issue-list';
import { useText, type Say } from '../../messages/use-text';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { Assignee, IssueDue, OwnPoints, StatusLozenge } from '../items/issue-cells';
import { issueName } from '../items/issue-name';
import { IssueLink } from '../navigation/links';
import { useSeenDay } from '../navigation/navigation';
import { IssueStack } from './issue-stack';
import { issuePagesQuery, type IssueSelection } from './issue-page-query';
import styles from './issues.module.css';
import type { PeopleNames } from '../people/use-people-names';
import { useAssigneeNames } from './use-assignee-names';

interface IssueListProps extends IssueSelection {
  readonly label: string;
  /** The first page where it came with another view; null: it is asked for. */
  readonly first: IssueListView | null;
  /** Said where the list is empty. */
  readonly emptyText: string;
  /** Narrow places get a stack of issues, pages a table. */
  readonly look: 'table' | 'stack';
}

function columnsOf(say: Say, names: PeopleNames): FlatColumn<IssueRow>[] {
  return [
    {
      id: 'name',
      title: say('items.column.name'),
      cell: (issue) => (
        <span className={styles.name}>
          <IssueLink issueKey={issue.key}>{issueName(issue)}</IssueLink>
          <span className={styles.detail}>
            {issue.key} · {issue.typeName}
          </span>
        </span>
      ),
    },
    {
      id: 'status',
      title: say('items.column.status'),
      cell: (issue) => <StatusLozenge name={issue.statusName} category={issue.category} />,
    },
    {
      id: 'assignee',
      title: say('items.column.assignee'),
      cell: (issue) => <Assignee accountId={issue.assigneeAccountId} names={names} />,
    },
    {
      id: 'points',
      title: say('items.column.points'),
      align: 'number',
      cell: (issue) => <OwnPoints issue={issue} />,
    },
    { id: 'due', title: say('items.column.due'), align: 'number', cell: (issue) => <IssueDue issue={issue} /> },
  ];
}

interface ShownProps extends Omit<IssueListProps, keyof IssueSelection | 'first'> {
  readonly pages: readonly IssueListView[];
  readonly more: ReactNode;
}

function Shown({ label, pages, emptyText, look, more }: ShownProps) {
  const say = useText();
  const names = useAssigneeNames(pages.map((page) => page.issues));
  const issues = pages.flatMap((page) => page.issues);
  if (issues.length === 0) return <QuietNotice>{emptyText}</QuietNotice>;
  return (
    <div className={styles.list}>
      {look === 'stack' ? (
        <IssueStack label={label} issues={issues} names={names} />
      ) : (
        <FlatTable label={label} columns={columnsOf(say, names)} items={issues} keyOf={(issue) => issue.issueId} />
      )}
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
