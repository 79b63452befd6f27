/** One item of what Jira tells of a change, as far as it names the field. */
interface ChangedItem {
  readonly field: string;
  /** null: Jira gives none. */
  readonly fieldId: string | null;
}

/**
 * Fields that never decide who may see an issue, by id and by the names that items without an id have, in lower case.
 * Reporters, assignees and people in custom fields may be granted something; but that views ask Jira about anyhow.
 */
const harmless: ReadonlySet<string> = new Set([
  ...['summary', 'description', 'environment', 'status', 'resolution', 'resolutiondate', 'priority', 'issuetype'],
  ...['assignee', 'reporter', 'creator', 'labels', 'components', 'component', 'fixversions', 'fix version', 'versions'],
  ...['version', 'duedate', 'timeestimate', 'timeoriginalestimate', 'timespent', 'timetracking', 'worklogid'],
  ...[
    'worklogtimespent',
    'attachment',
    'comment',
    'link',
    'issuelinks',
    'remoteissuelink',
    'rank',
    'sprint',
    'flagged',
  ],
  ...['epic link', 'epic child', 'epic name', 'epic status', 'epic color', 'parent link', 'issueparentassociation'],
]);

/**
 * Whether a change may have decided anew who may see its issue: by a security level, a restriction to roles, or a move to
 * another project. By which name Jira tells a restriction is not documented, so all that is not known to be harmless may
 * be one; at worst Jira is asked about an issue for half a minute.
 * @param items null: Jira's account of the change cannot be read
 */
export function mayConcernAccess(items: readonly ChangedItem[] | null): boolean {
  if (items === null || items.length === 0) return true;
  return items.some(({ field, fieldId }) => {
    const name = (fieldId ?? field).toLowerCase();
    return !name.startsWith('customfield_') && !harmless.has(name);
  });
}
