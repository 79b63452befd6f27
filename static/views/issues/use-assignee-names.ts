import type { IssueRow } from '#contract/items';
import { usePeopleNames, type PeopleNames } from '../people/use-people-names';

const assigneesOf = (issues: readonly IssueRow[]): string[] =>
  issues.flatMap(({ assigneeAccountId }) => (assigneeAccountId === null ? [] : [assigneeAccountId]));

/** The names of the assignees of some pages of issues. */
export function useAssigneeNames(pages: readonly (readonly IssueRow[])[]): PeopleNames {
  return usePeopleNames(pages.map(assigneesOf));
}
