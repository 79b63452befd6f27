import type { GridRow } from '../../../../static/views/items/grid-row';
import { compareRows, sortValueOf } from '../../../../static/views/items/sort-rows';
import { counts, figures, issue, item, outside, project } from '../../builders/rows';

const projectRow = (key: string, late: number): GridRow => ({
  kind: 'project',
  project: project(key, { figures: figures({ late, issues: counts({ toDo: 9 }) }) }),
});

describe('compareRows', () => {
  it('orders projects by the figure of the column', () => {
    const rows = [projectRow('A', 1), projectRow('B', 5), projectRow('C', 3)];
    const sorted = [...rows].sort(compareRows({ column: 'late', direction: 'descending' }));
    expect(sorted.map((row) => sortValueOf(row, 'late'))).toEqual([5, 3, 1]);
  });

  it('puts a project that is not read last in both directions', () => {
    const unread: GridRow = { kind: 'project', project: project('U', { figures: null }) };
    for (const direction of ['ascending', 'descending'] as const) {
      expect([unread, projectRow('A', 0)].sort(compareRows({ column: 'late', direction })).at(-1)).toBe(unread);
    }
  });

  it.each(['done', 'late', 'unestimated'])('puts a project without issues last in both directions by %s', (column) => {
    const empty: GridRow = { kind: 'project', project: project('E') };
    for (const direction of ['ascending', 'descending'] as const) {
      expect([empty, projectRow('A', 0)].sort(compareRows({ column, direction })).at(-1)).toBe(empty);
    }
  });

  it('keeps items, hidden parents and the rest apart whatever the order', () => {
    const rows: GridRow[] = [
      { kind: 'without-epic', projectId: '1', projectKey: 'ABC', figures: figures({ late: 9 }) },
      { kind: 'outside', item: outside('X-1', figures({ late: 8 })) },
      { kind: 'item', item: item(1) },
    ];
    const kinds = rows.sort(compareRows({ column: 'late', direction: 'descending' })).map(({ kind }) => kind);
    expect(kinds).toEqual(['item', 'outside', 'without-epic']);
  });

  it('keeps the order in which issues came, since only some pages are loaded', () => {
    const issues: GridRow[] = [3, 1, 2].map((number) => ({ kind: 'issue', issue: issue(number) }));
    expect([...issues].sort(compareRows({ column: 'name', direction: 'ascending' }))).toEqual(issues);
  });
});

describe('sortValueOf', () => {
  it('knows nothing of columns that do not exist', () => {
    expect(sortValueOf(projectRow('A', 1), 'constructor')).toBeNull();
  });

  it('compares progress by share, not by number', () => {
    const row: GridRow = {
      kind: 'item',
      item: item(1, { children: figures({ issues: counts({ done: 1, toDo: 3 }) }) }),
    };
    expect(sortValueOf(row, 'progress')).toBe(0.25);
    expect(sortValueOf(row, 'points')).toBeNull();
  });
});
