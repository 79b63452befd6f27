import type { HealthOverride } from '../../../../src/contract/health-override';
import type { WorkSubject } from '../../../../src/contract/work';
import type { Say } from '../../../../static/messages/use-text';
import { exportColumns } from '../../../../static/views/work/export/export-columns';
import { counts, day, figures, health } from '../../builders/rows';

const say = ((id: string, values: Record<string, unknown> = {}) => [id, ...Object.values(values)].join(' ')) as Say;
const words = { nameOf: () => 'Name', categoryName: () => '', personName: () => '' };

function cellsOf(overrides: readonly Partial<HealthOverride>[]) {
  const project = { projectId: '1', key: 'ABC', name: 'Name', category: null, index: 'ready', asOf: null } as const;
  const late = health({ open: 100, issues: 100, late: 30 });
  const rest = { figures: figures(), numbers: null, overrides: overrides as readonly HealthOverride[] };
  const subject: WorkSubject = { kind: 'project', project, health: late, ...rest };
  const columns = exportColumns({ say, words, fields: [] }, [{ id: 'health', width: null }]);
  return columns.slice(3).map(({ cell }) => cell({ depth: 0, subject }));
}

describe('counts in a file of the work', () => {
  const ids = ['progress', 'toDo', 'late', 'unestimated'] as const;
  const project = { projectId: '1', key: 'ABC', name: 'Name', category: null, index: 'ready', asOf: null } as const;
  const cellsAt = (depth: number | null, parts: Parameters<typeof figures>[0]) => {
    const subject: WorkSubject = {
      ...{ kind: 'project', project, health: null, numbers: null, overrides: [] },
      figures: figures(parts),
    };
    const columns = exportColumns(
      { say, words, fields: [] },
      ids.map((id) => ({ id, width: null })),
    );
    return Object.fromEntries(columns.slice(3).map(({ title, cell }) => [title, cell({ depth, subject })]));
  };
  const late = 'work.export.lateBelow';

  it('are 0 where issues are seen, and empty where none is', () => {
    const some = cellsAt(0, { issues: counts({ done: 2 }) });
    expect(some).toMatchObject({ 'work.export.issuesDone': 2, 'figures.category.toDo': 0, [late]: 0 });
    expect(cellsAt(0, {})).toMatchObject({
      'work.export.issuesDone': null,
      'work.export.issues': 0,
      'figures.category.toDo': null,
      [late]: null,
      'figures.unestimated': null,
    });
  });

  it('are numbers in the totals', () => {
    expect(cellsAt(null, {})).toMatchObject({ 'figures.category.toDo': 0, [late]: 0, 'figures.unestimated': 0 });
  });
});

describe('health in a file of the work', () => {
  it('says what is shown beside what is computed, with the reason and the last day of what was set by hand', () => {
    const set = [
      { of: 'whole', state: 'good', reason: 'All is well.', until: day(20_030) },
      { of: 'scope', state: 'attention', reason: 'More to come.', until: day(20_010) },
    ] as const;
    expect(cellsOf(set)).toEqual([
      'health.state.good',
      'health.state.danger',
      'All is well.; work.export.healthReasonOf health.dimension.scope More to come.',
      { day: 20_010 },
    ]);
  });

  it('says nothing of a reason where nobody set anything', () => {
    expect(cellsOf([])).toEqual(['health.state.danger', 'health.state.danger', null, null]);
  });
});
