import { DAY } from './calendar';
import { workforce } from './people';
import { teamsWithSprints } from './sprints';

const TEAMS = 8;
const HOURS_A_POINT = 12;
const daysAWeek = 7;
/** 1 January 1970 was a Thursday: the Monday of that week. */
const firstMonday = -3;

const calendarIds = {
  office: '7c1d2b4a-3f60-4a7e-8a10-000000000001',
  partTime: '7c1d2b4a-3f60-4a7e-8a10-000000000002',
} as const;
const teamId = (team: number) => `7c1d2b4a-3f60-4a7e-8a10-1000000000${String(team).padStart(2, '0')}`;

const roles = ['Developer', 'Developer', 'Tester', 'Designer', 'Developer', 'Analyst', 'Developer'] as const;

interface Saved {
  readonly kind: 'settings' | 'calendar' | 'team' | 'person';
  readonly id?: string;
  readonly version: 0;
  readonly record: object;
}

const share = (percent: number) => [{ first: null, last: null, percent }];

function calendars(today: number): Saved[] {
  const year = new Date(today * DAY).getUTCFullYear();
  const dayOf = (month: number, date: number, of = year) => Date.UTC(of, month - 1, date) / DAY;
  const holidays = [
    { day: dayOf(12, 25), name: 'Christmas' },
    { day: dayOf(12, 26), name: "St Stephen's Day" },
    { day: dayOf(1, 1, year + 1), name: "New Year's Day" },
    { day: dayOf(8, 1), name: 'National holiday' },
  ];
  const calendar = (id: string, name: string, hours: readonly number[]): Saved => ({
    kind: 'calendar',
    id,
    version: 0,
    record: { name, hours, holidays },
  });
  return [
    calendar(calendarIds.office, 'Office', [8, 8, 8, 8, 8, 0, 0]),
    calendar(calendarIds.partTime, 'Four days', [8, 8, 8, 8, 0, 0, 0]),
  ];
}

/** Two weeks of holidays some time in the next quarter; some people go on a training as well. */
function leaveOf(serial: number, today: number): object[] {
  const first = today + 10 + ((serial * 13) % 70);
  const training = { first: first + 30, last: first + 32, percent: 50 };
  return [{ first, last: first + 11, percent: 100 }, ...(serial % 4 === 0 ? [training] : [])];
}

/** One team has nobody's word for what a point stands for: its points are told apart. */
function team(
  at: number,
  accountIds: readonly string[],
  jiraTeam: { readonly id: string; readonly name: string },
): Saved {
  return {
    kind: 'team',
    id: teamId(at),
    version: 0,
    record: {
      name: jiraTeam.name,
      jiraTeamId: jiraTeam.id,
      leads: accountIds.slice(-1),
      hoursPerPoint: at === 5 ? null : HOURS_A_POINT,
      members: accountIds.map((accountId, member) => ({ accountId, allocations: share(member % 3 === 2 ? 80 : 100) })),
    },
  };
}

/** What the company's administrator has said about who can work how much, one record after the other. */
export function demoCapacity(now: number): Saved[] {
  const today = Math.floor(now / DAY);
  const { teams } = workforce(TEAMS);
  const names = teamsWithSprints(TEAMS, now);
  const active = teams.map((members) => members.filter((member) => member.active).map(({ accountId }) => accountId));
  const people = active.flat().map((id, serial): Saved => {
    const calendarId = serial % 5 === 2 ? calendarIds.partTime : null;
    const role = roles[serial % roles.length] ?? null;
    return { kind: 'person', id, version: 0, record: { calendarId, role, leave: leaveOf(serial, today) } };
  });
  const firstDay = today - ((today - firstMonday) % (2 * daysAWeek));
  const settings = {
    calendarId: calendarIds.office,
    sprints: { firstDay, weeks: 2 },
    limits: { attention: 85, danger: 100 },
  };
  return [
    ...calendars(today),
    { kind: 'settings', version: 0, record: settings },
    ...active.map((accountIds, at) => team(at, accountIds, names[at]?.value ?? { id: '', name: '' })),
    ...people,
  ];
}
