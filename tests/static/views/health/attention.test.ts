import { concernsOf } from '../../../../static/views/health/attention';
import { health, project } from '../../builders/rows';

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
