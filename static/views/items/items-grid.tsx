import { useMemo } from 'react';
import type { ItemRow, OutsideItemRow } from '#contract/items';
import { useFormats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import type { SortState } from '../../ui/treegrid/sort-order';
import type { PeopleNames } from '../people/use-people-names';
import { useAssigneeNames } from '../issues/use-assignee-names';
import { useIssuePages } from '../issues/use-issue-pages';
import { useKeptState } from '../navigation/kept-state';
import { figureColumns, type GridColumn } from './columns';
import { Grid } from './grid';
import { issueOf } from './grid-row';
import { Assignee, StatusLozenge } from './issue-cells';
import { itemsTree, listsWanted } from './items-tree';
import { NameCell } from './name-cell';

interface ItemsGridProps {
  /** Under this name the grid keeps its state while the page is open. */
  readonly id: string;
  readonly label: string;
  readonly items: readonly ItemRow[];
  readonly outside?: readonly OutsideItemRow[];
}

const none: readonly OutsideItemRow[] = [];
const nothingTurned: ReadonlySet<string> = new Set();

function ownColumns(say: Say, names: PeopleNames): { name: GridColumn; status: GridColumn; assignee: GridColumn } {
  return {
    name: {
      id: 'name',
      title: say('items.column.name'),
      explanation: say('items.column.name.explanation'),
      width: 'clamp(9rem, 26vw, 15.5rem)',
      align: 'start',
      firstDirection: 'ascending',
      cell: ({ row }) => <NameCell row={row} />,
    },
    status: {
      id: 'status',
      title: say('items.column.status'),
      width: '7rem',
      align: 'start',
      firstDirection: 'ascending',
      cell: ({ row }) => {
        const issue = issueOf(row);
        return issue && <StatusLozenge name={issue.statusName} category={issue.category} />;
      },
    },
    assignee: {
      id: 'assignee',
      title: say('items.column.assignee'),
      width: '9rem',
      align: 'start',
      cell: ({ row }) => {
        const issue = issueOf(row);
        return issue && <Assignee accountId={issue.assigneeAccountId} names={names} />;
      },
    },
  };
}

/** Initiatives and epics; each opens to the issues that belong to it. */
export function ItemsGrid({ id, label, items, outside = none }: ItemsGridProps) {
  const say = useText();
  const formats = useFormats();
  const [turned, setTurned] = useKeptState(`${id}/turned`, nothingTurned);
  const [sort, setSort] = useKeptState<SortState | null>(`${id}/sort`, null);
  const [asked, setAsked] = useKeptState(`${id}/asked`, nothingTurned);
  const lists = useIssuePages(listsWanted(items, outside, { turned, asked }));
  const pages = [...lists.values()].flatMap((list) => list.pages.map((page) => page.issues));
  const names = useAssigneeNames([items.map(({ issue }) => issue), ...pages]);
  const roots = itemsTree(items, outside, {
    of: (listId) => lists.get(listId),
    ask: (listId) => setAsked(new Set([...asked, listId])),
  });
  const hasUnknown = [...items, ...outside].some(({ children }) => children.issues.unknown > 0);
  const columns = useMemo(() => {
    const { name, status, assignee } = ownColumns(say, names);
    return [name, status, ...figureColumns({ say, formats, totals: null }, { hasUnknown, own: [assignee] })];
  }, [say, formats, hasUnknown, names]);
  return (
    <Grid
      label={label}
      columns={columns}
      roots={roots}
      turned={turned}
      onTurned={setTurned}
      sort={sort}
      onSort={setSort}
    />
  );
}
