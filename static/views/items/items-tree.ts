import type { ItemRow, OutsideItemRow } from '#contract/items';
import type { IssueListScope } from '#contract/issue-list';
import { isOpen, type TreeNode } from '../../ui/treegrid/tree';
import { issueCount } from '../figures/progress';
import type { OpenList } from '../issues/use-issue-pages';
import type { GridRow } from './grid-row';
import { nestItems, type NestedItem } from './nest-items';

export interface Lists {
  /** The issues of a branch whose list was asked for. */
  readonly of: (id: string) => OpenList | undefined;
  /** Asks for the issues beside the items of a branch that is open by itself. */
  readonly ask: (id: string) => void;
}

const itemId = (item: ItemRow): string => `item-${item.issue.issueId}`;
const outsideId = (item: OutsideItemRow): string => `outside-${item.key}`;

/** Whether children exist that are not themselves items of the list. */
const hasIssues = ({ item, below }: NestedItem): boolean => issueCount(item.children.issues) > below.length;

function listRows(id: string, list: OpenList | undefined, leaveOut: ReadonlySet<string>): TreeNode<GridRow>[] {
  const leaf = (part: string, row: GridRow): TreeNode<GridRow> => ({
    id: `${id}/${part}`,
    row,
    isBranch: false,
    children: [],
  });
  if (!list) return [];
  const issues = list.pages.flatMap((page) => page.issues).filter((issue) => !leaveOut.has(issue.issueId));
  const rows = issues.map((issue) => leaf(issue.issueId, { kind: 'issue', issue }));
  if (list.failure) rows.push(leaf('failed', { kind: 'failed', failure: list.failure, retry: list.retry }));
  else if (list.isLoading) rows.push(leaf('loading', { kind: 'loading' }));
  else if (list.showMore) {
    const total = (list.pages[0]?.total ?? 0) - leaveOut.size;
    rows.push(leaf('more', { kind: 'more', shown: issues.length, total, showMore: list.showMore }));
  } else if (issues.length === 0 && leaveOut.size === 0) {
    rows.push(leaf('none', { kind: 'note', text: { id: 'items.noneVisible' } }));
  }
  return rows;
}

/**
 * Issues below an item. Where items stand below it as well, it is open by itself, and its issues wait to be asked for:
 * hundreds of initiatives must not cause hundreds of calls.
 */
function issueRows(id: string, { item, below }: NestedItem, lists: Lists): TreeNode<GridRow>[] {
  const list = lists.of(id);
  if (list || below.length === 0) return listRows(id, list, new Set(below.map((child) => child.item.issue.issueId)));
  const total = issueCount(item.children.issues);
  const row: GridRow = { kind: 'more', shown: below.length, total, showMore: () => lists.ask(id) };
  return [{ id: `${id}/more`, row, isBranch: false, children: [] }];
}

function itemNode(nested: NestedItem, lists: Lists): TreeNode<GridRow> {
  const { item, below } = nested;
  const id = itemId(item);
  const issues = hasIssues(nested) ? issueRows(id, nested, lists) : [];
  return {
    id,
    row: { kind: 'item', item },
    isBranch: below.length > 0 || hasIssues(nested),
    isOpenAtFirst: below.length > 0,
    children: [...below.map((child) => itemNode(child, lists)), ...issues],
  };
}

/** Items as a tree; below each the issues that belong to it, once its branch is open. */
export function itemsTree(
  items: readonly ItemRow[],
  outside: readonly OutsideItemRow[],
  lists: Lists,
): readonly TreeNode<GridRow>[] {
  return [
    ...nestItems(items).map((nested) => itemNode(nested, lists)),
    ...outside.map((item): TreeNode<GridRow> => {
      const id = outsideId(item);
      const children = listRows(id, lists.of(id), new Set());
      return { id, row: { kind: 'outside', item }, isBranch: true, children };
    }),
  ];
}

/** What people have opened: branches turned from their first state, and lists asked for. */
export interface Opened {
  readonly turned: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

interface WantedList {
  readonly id: string;
  readonly scope: IssueListScope;
}

function wantedBelow(nested: NestedItem, { turned, asked }: Opened): WantedList[] {
  const { item, below } = nested;
  const id = itemId(item);
  const isBranchOpen = isOpen({ id, isBranch: true, isOpenAtFirst: below.length > 0 }, turned);
  if (!isBranchOpen) return [];
  const isWanted = hasIssues(nested) && (below.length === 0 || asked.has(id));
  const own: WantedList[] = isWanted ? [{ id, scope: { of: 'epic', issueId: item.issue.issueId } }] : [];
  return [...own, ...below.flatMap((child) => wantedBelow(child, { turned, asked }))];
}

/** The lists of issues that the open branches need. */
export function listsWanted(
  items: readonly ItemRow[],
  outside: readonly OutsideItemRow[],
  opened: Opened,
): readonly WantedList[] {
  return [
    ...nestItems(items).flatMap((nested) => wantedBelow(nested, opened)),
    ...outside
      .filter((item) => opened.turned.has(outsideId(item)))
      .map((item): WantedList => ({ id: outsideId(item), scope: { of: 'outside', parentKey: item.key } })),
  ];
}
