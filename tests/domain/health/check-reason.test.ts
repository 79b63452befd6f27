import { checkReason } from '../../../src/domain/health/check-reason';
import { health } from '../../static/builders/rows';

const busy = (kind: 'person' | 'team', id: string, name: string | null) =>
  health({ busiest: { kind, id, name, booked: 130, available: 100, hours: 4, issues: 3, sized: 2, unsized: 1 } });

describe('why a rule makes something a concern', () => {
  it('has the numbers of its sentence', () => {
    expect(checkReason('late', health({ open: 10, issues: 12, late: 4 }))).toEqual({
      check: 'late',
      counted: { part: 4, whole: 10 },
      by: 'issues',
    });
    const behind = { timeUsed: 0.9 as never, workDone: 0.1 as never };
    expect(checkReason('behind', health(behind))).toEqual({ check: 'behind', ...behind });
  });

  it('names a team, and of a person neither who it is nor how many hours', () => {
    expect(checkReason('overload', busy('team', 'team-1', 'Crew'))).toMatchObject({ kind: 'team', team: 'Crew' });
    const person = checkReason('overload', busy('person', '712020:somebody', null));
    expect(Object.keys(person).sort()).toEqual(['check', 'kind', 'share', 'team']);
    expect(person).toMatchObject({ kind: 'person', team: null });
  });
});
