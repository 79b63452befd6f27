import type { HealthOverride } from '../../../src/contract/health-override';
import { concernsOf } from '../../../src/domain/health/concerns';
import { health, project } from '../../static/builders/rows';

describe('what needs attention', () => {
  const namesOf = (...rows: ReturnType<typeof project>[]) => concernsOf(rows).map((one) => one.project.key);

  it('names danger before attention, schedule before data quality, then what has more issues behind it', () => {
    const late = (count: number) => health({ open: 100, issues: 100, late: count });
    const unestimated = health({ openStories: 80, unestimated: 80 });
    expect(
      namesOf(
        project('FEW', { health: late(12) }),
        project('DATA', { health: unestimated }),
        project('MORE', { health: late(14) }),
        project('WORST', { health: late(30) }),
      ),
    ).toEqual(['WORST', 'DATA', 'MORE', 'FEW']);
  });

  it('counts all open issues where work is behind its time', () => {
    const behind = health({ open: 40, timeUsed: 0.9 as never, workDone: 0.1 as never });
    expect(concernsOf([project('A', { health: behind })])[0]).toMatchObject({ checks: ['behind'], affected: 40 });
  });

  it('goes by what was set by hand, and tells the reason before those of the rules', () => {
    const set = (of: HealthOverride['of'], state: HealthOverride['state']) =>
      ({ of, state, reason: 'Because.', until: 0, by: 'a', at: 0, version: 1 }) as unknown as HealthOverride;
    const late = health({ open: 100, issues: 100, late: 30 });
    const rows = [
      project('EASED', { health: late, overrides: [set('whole', 'good')] }),
      project('RAISED', { overrides: [set('capacity', 'danger')] }),
      project('LATE', { health: late, overrides: [set('scope', 'attention')] }),
    ];
    expect(namesOf(...rows)).toEqual(['LATE', 'RAISED']);
    expect(concernsOf(rows)).toMatchObject([
      { state: 'danger', checks: ['late'], setByHand: [] },
      { state: 'danger', checks: [], setByHand: [{ of: 'capacity' }], affected: 0 },
    ]);
  });

  it('names schedule before dependencies, scope and data quality', () => {
    const base = { open: 100, issues: 100 };
    const growth = { by: 'points', added: 30, before: 100 } as const;
    expect(
      namesOf(
        project('SCOPE', { health: health({ ...base, added: 90, growth }) }),
        project('LINKS', { health: health({ ...base, waits: { dependent: 40, inConflict: 30 } }) }),
        project('DATA', { health: health({ ...base, openStories: 80, unestimated: 80 }) }),
        project('LATE', { health: health({ ...base, late: 26 }) }),
      ),
    ).toEqual(['LATE', 'LINKS', 'SCOPE', 'DATA']);
  });

  it('names neither what is good nor what is unknown or not read', () => {
    expect(
      namesOf(
        project('GOOD'),
        project('EMPTY', { health: health({ issues: 0, open: 0 }) }),
        project('UNREAD', { health: null, figures: null }),
      ),
    ).toEqual([]);
  });
});
