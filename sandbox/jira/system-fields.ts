import type { Field } from '../site/model';

interface SystemField {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly items?: string;
  /** Names in JQL; none: not searchable. */
  readonly clauses: readonly string[];
  /** Left out of `*navigable`. */
  readonly hidden?: boolean;
}

/** The fields that every Jira site has, as far as issues here carry them. */
const table: readonly SystemField[] = [
  { id: 'issuetype', name: 'Issue Type', type: 'issuetype', clauses: ['issuetype', 'type'] },
  { id: 'project', name: 'Project', type: 'project', clauses: ['project'] },
  { id: 'parent', name: 'Parent', type: 'issuelink', clauses: ['parent'] },
  { id: 'summary', name: 'Summary', type: 'string', clauses: ['summary'] },
  { id: 'description', name: 'Description', type: 'string', clauses: ['description'] },
  { id: 'environment', name: 'Environment', type: 'string', clauses: ['environment'] },
  { id: 'status', name: 'Status', type: 'status', clauses: ['status'] },
  { id: 'statusCategory', name: 'Status Category', type: 'statusCategory', clauses: ['statusCategory'] },
  { id: 'statuscategorychangedate', name: 'Status Category Changed', type: 'datetime', clauses: [] },
  { id: 'priority', name: 'Priority', type: 'priority', clauses: ['priority'] },
  { id: 'resolution', name: 'Resolution', type: 'resolution', clauses: ['resolution'] },
  { id: 'resolutiondate', name: 'Resolved', type: 'datetime', clauses: ['resolutiondate', 'resolved'] },
  { id: 'assignee', name: 'Assignee', type: 'user', clauses: ['assignee'] },
  { id: 'reporter', name: 'Reporter', type: 'user', clauses: ['reporter'] },
  { id: 'creator', name: 'Creator', type: 'user', clauses: ['creator'] },
  { id: 'created', name: 'Created', type: 'datetime', clauses: ['created', 'createdDate'] },
  { id: 'updated', name: 'Updated', type: 'datetime', clauses: ['updated', 'updatedDate'] },
  { id: 'duedate', name: 'Due date', type: 'date', clauses: ['due', 'duedate'] },
  { id: 'labels', name: 'Labels', type: 'array', items: 'string', clauses: ['labels'] },
  { id: 'components', name: 'Components', type: 'array', items: 'component', clauses: ['component'] },
  { id: 'fixVersions', name: 'Fix versions', type: 'array', items: 'version', clauses: ['fixVersion'] },
  { id: 'versions', name: 'Affects versions', type: 'array', items: 'version', clauses: ['affectedVersion'] },
  { id: 'subtasks', name: 'Sub-tasks', type: 'array', items: 'issuelinks', clauses: ['subtasks'] },
  { id: 'issuelinks', name: 'Linked Issues', type: 'array', items: 'issuelinks', clauses: [] },
  { id: 'security', name: 'Security Level', type: 'securitylevel', clauses: ['level'] },
  { id: 'issuerestriction', name: 'Restrict to', type: 'issuerestriction', clauses: [] },
  { id: 'timespent', name: 'Time Spent', type: 'number', clauses: ['timespent'] },
  { id: 'timeestimate', name: 'Remaining Estimate', type: 'number', clauses: ['remainingEstimate', 'timeestimate'] },
  {
    id: 'timeoriginalestimate',
    name: 'Original estimate',
    type: 'number',
    clauses: ['originalEstimate', 'timeoriginalestimate'],
  },
  { id: 'aggregatetimespent', name: 'Σ Time Spent', type: 'number', clauses: [] },
  { id: 'aggregatetimeestimate', name: 'Σ Remaining Estimate', type: 'number', clauses: [] },
  { id: 'aggregatetimeoriginalestimate', name: 'Σ Original Estimate', type: 'number', clauses: [] },
  { id: 'progress', name: 'Progress', type: 'progress', clauses: ['progress'] },
  { id: 'aggregateprogress', name: 'Σ Progress', type: 'progress', clauses: [] },
  { id: 'workratio', name: 'Work Ratio', type: 'number', clauses: ['workratio'] },
  { id: 'votes', name: 'Votes', type: 'votes', clauses: ['votes'] },
  { id: 'watches', name: 'Watchers', type: 'watches', clauses: ['watchers'] },
  { id: 'lastViewed', name: 'Last Viewed', type: 'datetime', clauses: ['lastViewed'] },
  { id: 'timetracking', name: 'Time tracking', type: 'timetracking', clauses: [], hidden: true },
  { id: 'attachment', name: 'Attachment', type: 'array', items: 'attachment', clauses: [], hidden: true },
  { id: 'comment', name: 'Comment', type: 'comments-page', clauses: ['comment'], hidden: true },
  { id: 'worklog', name: 'Log Work', type: 'array', items: 'worklog', clauses: [], hidden: true },
];

const bySystemId = new Map(table.map((field) => [field.id, field]));

/** Everything that `GET /rest/api/3/field` lists: the site's own list, and the system fields that it leaves out. */
export function allFields(site: { readonly fields: readonly Field[] }): readonly Field[] {
  const listed = new Set(site.fields.map((field) => field.id));
  return [...table.filter((field) => !listed.has(field.id)).map(asField), ...site.fields];
}

function asField({ id, name, type, items }: SystemField): Field {
  return { id, name, custom: false, schema: { type, ...(items === undefined ? {} : { items }), system: id } };
}

/** Whether `*navigable` includes it. */
export function isNavigable(field: Field): boolean {
  return bySystemId.get(field.id)?.hidden !== true;
}

/** Names that the field goes by in JQL. */
export function clauseNames(field: Field): readonly string[] {
  const system = bySystemId.get(field.id);
  if (system) return system.clauses;
  return field.schema.customId === undefined ? [field.name] : [`cf[${String(field.schema.customId)}]`, field.name];
}
