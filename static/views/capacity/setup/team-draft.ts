import type { TeamRecord } from '#contract/capacity-setup';
import { teamProblems } from '#domain/capacity/check-records';
import { readAllocations, typedNumber, writeAllocations } from './lines';
import { readable, unreadableIn, type SetupProblem } from './problems';

/** A team as it is typed. */
export interface TeamDraft {
  readonly name: string;
  readonly jiraTeamId: string;
  readonly hoursPerPoint: string;
  readonly leads: readonly string[];
  readonly members: readonly { readonly accountId: string; readonly allocation: string }[];
}

export const draftOf = ({ name, jiraTeamId, hoursPerPoint, leads, members }: TeamRecord): TeamDraft => ({
  name,
  jiraTeamId: jiraTeamId ?? '',
  hoursPerPoint: hoursPerPoint === null ? '' : String(hoursPerPoint),
  leads,
  members: members.map(({ accountId, allocations }) => ({ accountId, allocation: writeAllocations(allocations) })),
});

/** Who stays keeps his allocation; who comes is wholly in the team. */
export const withMembers = (draft: TeamDraft, accountIds: readonly string[]): TeamDraft => ({
  ...draft,
  members: accountIds.map(
    (accountId) => draft.members.find((member) => member.accountId === accountId) ?? { accountId, allocation: '100' },
  ),
});

/** What is typed as a record, and everything that is wrong with it. */
export function teamOf(draft: TeamDraft): { readonly record: TeamRecord; readonly problems: readonly SetupProblem[] } {
  const read = draft.members.map(({ allocation }) => readAllocations(allocation));
  const record: TeamRecord = {
    name: draft.name.trim(),
    jiraTeamId: draft.jiraTeamId.trim() === '' ? null : draft.jiraTeamId.trim(),
    hoursPerPoint: draft.hoursPerPoint.trim() === '' ? null : typedNumber(draft.hoursPerPoint),
    leads: draft.leads,
    members: draft.members.map(({ accountId }, at) => ({ accountId, allocations: readable(read[at] ?? []) })),
  };
  const unreadable = read.flatMap((lines, at) => unreadableIn(`members.${String(at)}.allocations`, lines));
  return { record, problems: [...unreadable, ...teamProblems(record)] };
}
