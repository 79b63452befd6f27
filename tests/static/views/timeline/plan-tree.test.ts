import type { Day } from '../../../../src/domain/units';
import { filterItems, noPlanFilter } from '../../../../static/views/timeline/plan-filter';
import { conflictsOf, isUnscheduled, spanOf, type PlanItem } from '../../../../static/views/timeline/plan-item';
import { planTree, type Grouping, type PlanRow } from '../../../../static/views/timeline/plan-tree';
import type { TreeNode } from '../../../../static/ui/treegrid/tree';
import { aPlanItem, aTimelineProject } from '../../../builders/plan-item';

const day = (value: number) => value as Day;
const [app, shop] = [aTimelineProject('APP'), aTimelineProject('SHOP')];
const anItem = (at: number, parts: Partial<PlanItem> = {}) => aPlanItem(at, { project: app, ...parts });

const words = {
  conflict: ({ kind }: { readonly kind: string }) => kind,
  candidates: 'Candidates',
  group: (_kind: string, group: string | null) => group ?? 'none',
};

/** `APP(Item 0(Item 1))`: who stands below whom. */
const drawn = (nodes: readonly TreeNode<PlanRow>[]): string =>
  nodes.map(({ row, children }) => (children.length > 0 ? `${row.name}(${drawn(children)})` : row.name)).join(' ');

function treeOf(items: readonly PlanItem[], grouping: Grouping, listed = items, isNarrowed = false): string {
  const view = { projects: [app, shop], candidates: [{ id: 'c', name: 'Idea', start: day(5), end: null }] };
  return drawn(
    planTree(view, items, new Set(listed), {
      grouping,
      themes: ['Growth', 'Duties'],
      isNarrowed,
      words,
      planning: null,
      marks: new Map(),
      baseline: null,
    }),
  );
}

const items = [
  anItem(0, { startBelow: day(20) }),
  anItem(1, { parentAt: 0, start: day(30) }),
  anItem(2, { parentAt: 0, due: day(20), project: shop }),
  anItem(3, { due: day(10) }),
  anItem(4),
];

describe('the lines of a timeline', () => {
  it('stand by theme in the order of the portfolio, by assignee and team by name, and those that have none last', () => {
    const given = [
      anItem(0, { start: day(1), theme: 'Duties', assignee: 'zoe', team: { id: 'b', name: 'B' } }),
      anItem(1, { start: day(2), parentAt: 0 }),
      anItem(2, { start: day(3), theme: 'Growth', assignee: 'ada', team: { id: 'jira:a', name: null } }),
    ];
    expect(treeOf(given, 'theme')).toBe('Growth(Item 2) Duties(Item 0) none(Item 1) Candidates(Idea)');
    expect(treeOf(given, 'assignee')).toBe('ada(Item 2) zoe(Item 0) none(Item 1) Candidates(Idea)');
    expect(treeOf(given, 'team')).toBe('b(Item 0) jira:a(Item 2) none(Item 1) Candidates(Idea)');
  });

  it('stand by the category of their status, what is under way first, and below nothing else', () => {
    const given = items.map((item, at) => (at === 2 ? { ...item, category: 'in-progress' as const } : item));
    expect(treeOf(given, 'status')).toBe('in-progress(Item 2) to-do(Item 3 Item 0 Item 1) Candidates(Idea)');
  });

  it('stand below their projects, earliest first, with what is not in Jira yet at the end', () => {
    expect(treeOf(items, 'project')).toBe('Project APP(Item 3 Item 0(Item 1)) Project SHOP(Item 2) Candidates(Idea)');
  });

  it('stand below their parents alone, whichever project those are in', () => {
    expect(treeOf(items, 'hierarchy')).toBe('Item 3 Item 0(Item 2 Item 1) Candidates(Idea)');
  });

  it('are what a filter finds, with what it belongs to', () => {
    const found = filterItems(items, { ...noPlanFilter, text: 'ïtem 1' });
    expect(found.map(({ at }) => at)).toEqual([1]);
    expect(treeOf(items, 'project', found, true)).toBe('Project APP(Item 0(Item 1))');
  });

  it('leave out what has no date, which is unscheduled', () => {
    expect(items.filter(isUnscheduled).map(({ at }) => at)).toEqual([4]);
  });
});

describe('the dates of an item', () => {
  it('contradict each other only where both are known', () => {
    const kinds = (parts: Partial<PlanItem>) => conflictsOf(anItem(0, parts)).map(({ kind }) => kind);
    expect(kinds({ start: day(5), due: day(9), startBelow: day(5), dueBelow: day(9) })).toEqual([]);
    expect(kinds({ start: day(5), startBelow: day(4) })).toEqual(['start']);
    expect(kinds({ due: day(9), dueBelow: day(10) })).toEqual(['children']);
    expect(kinds({ start: day(9), due: day(5) })).toEqual(['order']);
    expect(kinds({ startBelow: day(4), dueBelow: day(10) })).toEqual([]);
  });

  it('make a span from the earlier to the later, open where one is unknown', () => {
    expect(spanOf(day(9), day(5))).toEqual({ start: 5, end: 9 });
    expect(spanOf(null, day(5))).toEqual({ start: null, end: 5 });
    expect(spanOf(null, null)).toBeNull();
  });
});
