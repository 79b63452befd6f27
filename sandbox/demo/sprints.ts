import type { Sprint } from '../site/model';
import { DAY, HOUR, WEEK } from './calendar';

const teamNames = ['Checkout', 'Mobile', 'Network', 'Warehouse', 'Fleet', 'Finance', 'Platform', 'Insights'] as const;

/** A team's REST value of the Team field, its board and its sprints in the order of time. */
export interface Team {
  readonly value: { readonly id: string; readonly name: string };
  readonly sprints: readonly Sprint[];
}

const years = 3;
/** 1 January 1970 was a Thursday; sprints start on Mondays at nine. */
const firstMonday = 4 * DAY + 8 * HOUR;

/** This team did not close its last sprint: it is active beyond its end. */
const overruns = (team: number): boolean => team % 8 === 4;

function stateAt(now: number, start: number, end: number, late: boolean): Sprint['state'] {
  const closesAt = late ? end + 2 * WEEK : end;
  const opensAt = late ? end : start;
  if (closesAt <= now) return 'closed';
  return opensAt <= now ? 'active' : 'future';
}

function sprintsOf(team: number, name: string, now: number, firstId: number): Sprint[] {
  const lastStart = firstMonday + Math.floor((now - firstMonday) / (2 * WEEK)) * 2 * WEEK + (team % 2) * WEEK;
  const count = years * 26 + 4;
  return Array.from({ length: count }, (_, at): Sprint => {
    const start = lastStart - (count - 3 - at) * 2 * WEEK;
    const end = start + 2 * WEEK;
    const state = stateAt(now, start, end, overruns(team));
    const undated = at === count - 1;
    return {
      id: firstId + at,
      name: `${name} Sprint ${String(at + 1)}`,
      state,
      boardId: team + 1,
      ...(at % 5 === 0 ? { goal: 'Finish what we started' } : {}),
      start: undated ? null : start,
      end: undated ? null : end,
      complete: state === 'closed' ? end : null,
    };
  });
}

/** Every team has a board with fortnightly sprints over three years, one of them active and some to come. */
export function teamsWithSprints(count: number, now: number): Team[] {
  let nextId = 1;
  return Array.from({ length: count }, (_, team) => {
    const round = Math.floor(team / 8);
    const name = `${teamNames[team % 8] ?? 'Team'}${round === 0 ? '' : ` ${String(round + 1)}`}`;
    const sprints = sprintsOf(team, name, now, nextId);
    nextId += sprints.length;
    return { value: { id: `7f3c0000-5d21-4b7e-9a10-${String(team + 1).padStart(12, '0')}`, name }, sprints };
  });
}
