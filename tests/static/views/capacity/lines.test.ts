import {
  readAllocations,
  readHolidays,
  readLeave,
  typedNumber,
  writeAllocations,
  writeHolidays,
  writeLeave,
} from '../../../../static/views/capacity/setup/lines';
import { teamOf } from '../../../../static/views/capacity/setup/team-draft';
import { aLeave, monday } from '../../../builders/capacity';
import { day } from '../../../builders/facts';

describe('lines of text', () => {
  it('come back as they were written', () => {
    const holidays = [
      { day: monday, name: 'Whit Monday' },
      { day: day(monday + 1), name: '' },
    ];
    expect(readHolidays(writeHolidays(holidays))).toEqual(holidays);
    const leave = [aLeave(monday, monday + 3), aLeave(monday + 9, monday + 9, 50)];
    expect(readLeave(writeLeave(leave))).toEqual(leave);
    const allocations = [
      { first: null, last: day(monday), percent: 40 },
      { first: day(monday + 1), last: null, percent: 100 },
    ];
    expect(readAllocations(writeAllocations(allocations))).toEqual(allocations);
  });

  it('that cannot be read are told, and empty ones are nothing', () => {
    expect(readHolidays('\n2026-02-30 Nothing\n\n')).toEqual([null]);
    expect(readLeave('2026-06-01\n2026-06-01 2026-06-02 100 more')).toEqual([null, null]);
    expect(readAllocations('50 soon')).toEqual([null]);
    expect(readAllocations('-5 %')).toEqual([{ first: null, last: null, percent: -5 }]);
  });

  it('hold numbers with a point or a comma, and nothing else', () => {
    expect([typedNumber('7.5'), typedNumber('7,5'), typedNumber('-1')]).toEqual([7.5, 7.5, -1]);
    expect([typedNumber(''), typedNumber('eight'), typedNumber('1e3')]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('a team as it is typed', () => {
  const draft = { name: ' Crew ', jiraTeamId: '', hoursPerPoint: '', leads: [], members: [] };

  it('is a record where all of it can be kept', () => {
    const members = [{ accountId: 'ann', allocation: '80' }];
    expect(teamOf({ ...draft, hoursPerPoint: '6', members })).toEqual({
      problems: [],
      record: {
        name: 'Crew',
        jiraTeamId: null,
        leads: [],
        hoursPerPoint: 6,
        members: [{ accountId: 'ann', allocations: [{ first: null, last: null, percent: 80 }] }],
      },
    });
  });

  it('names every field that must be mended', () => {
    const members = [{ accountId: 'ann', allocation: '-5\nsoon\n50 tomorrow' }];
    const { problems } = teamOf({ ...draft, name: '', hoursPerPoint: 'many', members });
    expect(problems.map(({ path }) => path)).toEqual([
      'members.0.allocations.2',
      'name',
      'hoursPerPoint',
      'members.0.allocations.0.percent',
      'members.0.allocations.1.percent',
      'members.0.allocations.1.first',
    ]);
  });
});
