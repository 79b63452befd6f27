import type { HealthOverride } from '../../../../src/contract/health-override';
import type { WorkSubject } from '../../../../src/contract/work';
import type { Say } from '../../../../static/messages/use-text';
import { exportColumns } from '../../../../static/views/work/export/export-columns';
import { day, figures, health } from '../../builders/rows';

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
