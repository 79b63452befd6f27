/**
 * Holders of a grant who are the same people for all issues of one project, in the words of Jira's permission schemes.
 * Whoever is not among them (reporter, assignee, people and groups in a field of the issue, whatever Jira may add) may
 * differ from issue to issue.
 */
const sameForAllIssues: ReadonlySet<string> = new Set([
  'anyone',
  'applicationRole',
  'group',
  'projectLead',
  'projectRole',
  'user',
]);

/** Holders whom an issue names in a field of its own that JQL can ask about. */
const namedByIssue: ReadonlySet<string> = new Set(['reporter', 'assignee']);

/** @returns whether one answer holds for all issues of a project. Nobody at all: that is not known to be all there is */
export function isSameForAllIssues(holders: readonly string[]): boolean {
  return holders.length > 0 && holders.every((holder) => sameForAllIssues.has(holder));
}

/** @returns whether one answer holds for all issues of a project that name the person neither as reporter nor as assignee */
export function isSameForIssuesOfOthers(holders: readonly string[]): boolean {
  return isSameForAllIssues(holders.filter((holder) => !namedByIssue.has(holder)));
}
