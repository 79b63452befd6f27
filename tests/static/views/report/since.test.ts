import { newConfig } from '../../../../src/contract/report-config';
import type { Day } from '../../../../src/domain/units';
import { sinceOf, withSince } from '../../../../static/views/report/config/since';

const config = newConfig({ of: 'site' });
const today = 20_780 as Day; // 2026-11-23

describe('from when on a report tells changes', () => {
  it.each([
    [{ way: '7', day: '' }, { changesDays: 7 }],
    [{ way: '30', day: '2026-10-01' }, { changesDays: 30 }],
    [
      { way: 'day', day: '2026-10-01' },
      { changesDays: 7, changesSince: 20_727 },
    ],
    [
      { way: 'day', day: '2026-11-23' },
      { changesDays: 7, changesSince: today },
    ],
  ] as const)('is what was chosen: %j', (since, expected) => {
    const chosen = withSince({ ...config, changesSince: 20_000 as Day }, since, today);
    expect(chosen).toEqual({ ...config, ...expected });
    expect(chosen && withSince(chosen, sinceOf(chosen), today)).toEqual(chosen);
  });

  it.each(['', '2026-11-24', '2026-02-30', '1999-12-31', '0002-01-01'])('is nothing since %p', (day) => {
    expect(withSince(config, { way: 'day', day }, today)).toBeNull();
  });
});
