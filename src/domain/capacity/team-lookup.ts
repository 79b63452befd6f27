import type { Day } from '../units';
import { allocationOn } from './availability';
import type { TeamRecord } from './capacity-records';

/** Which team does an issue. */
export interface TeamLookup {
  /** @returns id of a team; `jira:` and Jira's id for a team of Jira that nobody has described; null: none */
  readonly teamOf: (jiraTeam: string | null, assignee: string | null) => string | null;
  /** null: nobody has said what its points stand for. */
  readonly hoursPerPoint: (teamId: string | null) => number | null;
}

/**
 * The team that Jira's team field names; where it names none, that of the assignee: where he is in several, the one that
 * has most of him today, the first by name among equals.
 */
export function lookUpTeams(teams: ReadonlyMap<string, TeamRecord>, today: Day): TeamLookup {
  const byJira = new Map<string, string>();
  const byPerson = new Map<string, string>();
  const share = new Map<string, number>();
  const named = [...teams].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
  for (const [teamId, { jiraTeamId, members }] of named) {
    if (jiraTeamId !== null && !byJira.has(jiraTeamId)) byJira.set(jiraTeamId, teamId);
    for (const { accountId, allocations } of members) {
      const percent = allocationOn(allocations, today);
      if (percent <= (share.get(accountId) ?? -1)) continue;
      share.set(accountId, percent);
      byPerson.set(accountId, teamId);
    }
  }
  return {
    teamOf: (jiraTeam, assignee) => {
      if (jiraTeam !== null) return byJira.get(jiraTeam) ?? `${undescribed}${jiraTeam}`;
      return assignee === null ? null : (byPerson.get(assignee) ?? null);
    },
    hoursPerPoint: (teamId) => (teamId === null ? null : (teams.get(teamId)?.hoursPerPoint ?? null)),
  };
}

/** Ids of teams of Jira that nobody has described begin so. */
export const undescribed = 'jira:';
