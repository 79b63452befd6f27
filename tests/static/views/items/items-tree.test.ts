import type { OpenList } from '../../../../static/views/issues/use-issue-pages';
import { itemsTree, listsWanted } from '../../../../static/views/items/items-tree';
import { linesOf } from '../../../../static/ui/treegrid/tree';
import { counts, figures, issue, item, outside } from '../../builders/rows';

const epicWith = (number: number, children: number, depth = 0) =>
  item(number, { depth, children: figures({ issues: counts({ toDo: children }) }) });

const list = (parts: Partial<OpenList>): OpenList => ({
  pages: [],
  isLoading: false,
  failure: null,
  retry: () => undefined,
  showMore: null,
  ...parts,
});

const noLists = { of: () => undefined, ask: () => undefined };
const opened = (turned: string[], asked: string[] = []) => ({ turned: new Set(turned), asked: new Set(asked) });

const shownWith = (items: Parameters<typeof itemsTree>[0], answer: OpenList | undefined, turned: string[]) =>
  linesOf(itemsTree(items, [], { of: () => answer, ask: () => undefined }), new Set(turned)).map(({ row }) => row.kind);

describe('itemsTree', () => {
  it('opens initiatives at first and leaves epics closed', () => {
    const lines = linesOf(itemsTree([epicWith(1, 1), epicWith(2, 3, 1)], [], noLists), new Set());
    expect(lines.map(({ expansion }) => expansion)).toEqual(['expanded', 'collapsed']);
  });

  it('makes no branch of an epic without children', () => {
    expect(linesOf(itemsTree([epicWith(1, 0)], [], noLists), new Set())[0]?.expansion).toBe('leaf');
  });

  it('says that issues are loading, that they failed, or that there are more', () => {
    const items = [epicWith(1, 60)];
    const page = { issues: [issue(7)], below: [], total: 60, next: 1, jql: null };
    expect(shownWith(items, list({ isLoading: true }), ['item-10001'])).toEqual(['item', 'loading']);
    expect(shownWith(items, list({ failure: { code: 'not-found' } }), ['item-10001'])).toEqual(['item', 'failed']);
    const more = list({ pages: [page], showMore: () => undefined });
    expect(shownWith(items, more, ['item-10001'])).toEqual(['item', 'issue', 'more']);
  });

  it('shows an epic below an initiative once, although it is also one of its children', () => {
    const items = [epicWith(1, 2), epicWith(2, 0, 1)];
    const children = { issues: [issue(2), issue(3)], below: [], total: 2, next: null, jql: null };
    const lines = linesOf(
      itemsTree(items, [], { ...noLists, of: (id) => (id === 'item-10001' ? list({ pages: [children] }) : undefined) }),
      new Set(),
    );
    expect(lines.map(({ row }) => row.kind)).toEqual(['item', 'item', 'issue']);
  });

  it('opens a parent that cannot be opened in Jira to its children', () => {
    const children = { issues: [issue(3)], below: [], total: 1, next: null, jql: null };
    const lines = linesOf(
      itemsTree([], [outside('X-1')], { ...noLists, of: () => list({ pages: [children] }) }),
      new Set(['outside-X-1']),
    );
    expect(lines.map(({ row }) => row.kind)).toEqual(['outside', 'issue']);
  });
});

describe('listsWanted', () => {
  it('waits to be asked for the issues of an initiative, which is open by itself', () => {
    const items = [epicWith(1, 5), epicWith(2, 0, 1)];
    expect(listsWanted(items, [], opened([]))).toEqual([]);
    expect(listsWanted(items, [], opened([], ['item-10001'])).map(({ id }) => id)).toEqual(['item-10001']);
    const rows = linesOf(itemsTree(items, [], noLists), new Set()).map(({ row }) => row);
    expect(rows.at(-1)).toMatchObject({ kind: 'more', shown: 1, total: 5 });
  });

  it('asks for the issues of open branches only', () => {
    const items = [epicWith(1, 5), epicWith(2, 5)];
    expect(listsWanted(items, [outside('X-1')], opened(['item-10002', 'outside-X-1']))).toEqual([
      { id: 'item-10002', scope: { of: 'epic', issueId: '10002' } },
      { id: 'outside-X-1', scope: { of: 'outside', parentKey: 'X-1' } },
    ]);
  });

  it('does not ask where all children are items of the list themselves', () => {
    expect(listsWanted([epicWith(1, 1), epicWith(2, 0, 1)], [], opened([], ['item-10001']))).toEqual([]);
  });
});
