import type { Field } from './model';

/** Id, name, type and, for lists, what is in them. */
const system: readonly (readonly [string, string, string, string?])[] = [
  ['summary', 'Summary', 'string'],
  ['status', 'Status', 'status'],
  ['issuetype', 'Issue Type', 'issuetype'],
  ['project', 'Project', 'project'],
  ['parent', 'Parent', 'issuelink'],
  ['priority', 'Priority', 'priority'],
  ['resolution', 'Resolution', 'resolution'],
  ['assignee', 'Assignee', 'user'],
  ['reporter', 'Reporter', 'user'],
  ['creator', 'Creator', 'user'],
  ['created', 'Created', 'datetime'],
  ['updated', 'Updated', 'datetime'],
  ['resolutiondate', 'Resolved', 'datetime'],
  ['duedate', 'Due date', 'date'],
  ['labels', 'Labels', 'array', 'string'],
  ['components', 'Components', 'array', 'component'],
  ['fixVersions', 'Fix versions', 'array', 'version'],
  ['versions', 'Affects versions', 'array', 'version'],
  ['timetracking', 'Time tracking', 'timetracking'],
  ['timeoriginalestimate', 'Original estimate', 'number'],
  ['timeestimate', 'Remaining Estimate', 'number'],
  ['timespent', 'Time Spent', 'number'],
  ['security', 'Security Level', 'securitylevel'],
  ['issuelinks', 'Linked Issues', 'array', 'issuelinks'],
  ['subtasks', 'Sub-tasks', 'array', 'issuelinks'],
  ['worklog', 'Log Work', 'array', 'worklog'],
  ['description', 'Description', 'string'],
];

/** The fields that every Jira site has, as `GET /rest/api/3/field` lists them. */
export const systemFields: readonly Field[] = system.map(([id, name, type, items]) => ({
  id,
  name,
  custom: false,
  schema: { type, system: id, ...(items === undefined ? {} : { items }) },
}));
