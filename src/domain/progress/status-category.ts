/**
 * What a status means for progress, whatever its name. Jira's status category `done` is done, `indeterminate` in
 * progress, `new` to do; any other key is unknown and is shown as such.
 */
export type StatusCategory = 'to-do' | 'in-progress' | 'done' | 'unknown';

/** Their order in packed facts and in every progress bar. Append only: stored facts hold the positions. */
export const statusCategories: readonly StatusCategory[] = ['to-do', 'in-progress', 'done', 'unknown'];

/** Jira's key, as `GET /rest/api/3/statuscategory` lists them. */
export function statusCategoryOf(jiraKey: string | null | undefined): StatusCategory {
  if (jiraKey === 'done') return 'done';
  if (jiraKey === 'indeterminate') return 'in-progress';
  return jiraKey === 'new' ? 'to-do' : 'unknown';
}
