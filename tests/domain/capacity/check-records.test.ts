import {
  personProblems,
  settingsProblems,
  teamProblems,
  weekProblems,
} from '../../../src/domain/capacity/check-records';
import { defaultSettings, nobodySaid } from '../../../src/domain/capacity/capacity-records';
import { aLeave, aWeek, monday } from '../../builders/capacity';
import { day } from '../../builders/facts';

const team = { name: 'T', jiraTeamId: null, leads: [], hoursPerPoint: null, members: [] };
const member = (...allocations: { first: null; last: null; percent: number }[]) => ({ accountId: 'a', allocations });
const always = (percent: number) => ({ first: null, last: null, percent });

describe('what people say about capacity', () => {
  it('is kept where nothing is wrong', () => {
    expect(weekProblems(aWeek())).toEqual([]);
    expect(teamProblems({ ...team, hoursPerPoint: 6, members: [member(always(100))] })).toEqual([]);
    expect(personProblems({ ...nobodySaid, role: 'Tester', leave: [aLeave(monday, monday)] })).toEqual([]);
    expect(settingsProblems(defaultSettings)).toEqual([]);
  });

  it('is refused at the field of a calendar', () => {
    expect(weekProblems(aWeek({ hours: [0, 0, 0, 0, 0, 0, 0] }))).toEqual([{ path: 'hours', reason: 'no-work-day' }]);
    expect(weekProblems(aWeek({ hours: [-1, 25, Number.NaN, 0, 0, 0, 0] })).map(({ path }) => path)).toEqual([
      'hours.0',
      'hours.1',
      'hours.2',
    ]);
    const holiday = { day: monday, name: '' };
    expect(weekProblems(aWeek({ name: ' ', holidays: [holiday, holiday] }))).toEqual([
      { path: 'name', reason: 'required' },
      { path: 'holidays.1', reason: 'duplicate' },
    ]);
  });

  it('is refused at the field of a team', () => {
    const wrong = { ...team, hoursPerPoint: 0, members: [member(always(-5), always(50)), member(always(100))] };
    expect(teamProblems(wrong)).toEqual([
      { path: 'hoursPerPoint', reason: 'hours-per-point' },
      { path: 'members.1', reason: 'duplicate' },
      { path: 'members.0.allocations.0.percent', reason: 'percent' },
      { path: 'members.0.allocations.1.first', reason: 'overlapping' },
    ]);
  });

  it('is refused at the field of a person and of settings', () => {
    const leave = [aLeave(monday, day(monday + 2)), aLeave(monday + 2, monday + 1), aLeave(monday + 2, monday + 3, 0)];
    expect(personProblems({ ...nobodySaid, leave })).toEqual([
      { path: 'leave.1.last', reason: 'reversed' },
      { path: 'leave.2.percent', reason: 'percent' },
      { path: 'leave.2.first', reason: 'overlapping' },
    ]);
    expect(
      settingsProblems({
        calendarId: null,
        sprints: { firstDay: monday, weeks: 0 },
        limits: { attention: 90, danger: 90 },
      }),
    ).toEqual([
      { path: 'sprints.weeks', reason: 'weeks' },
      { path: 'limits', reason: 'limits' },
    ]);
  });
});
