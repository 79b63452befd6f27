import type { HistoryField } from '#domain/history/issue-change';
import type { FieldMapping } from '../../application/site-index/ports';
import type { JiraHistory } from './change-page';

/** Which field an item of a change history is about. `part`: which of several fields of the mapping that hold the same. */
export interface ChangedField {
  readonly field: HistoryField;
  readonly part: number;
}

const systemFields: Readonly<Record<string, HistoryField>> = {
  status: 'status',
  duedate: 'due',
  parent: 'parent',
  fixVersions: 'fix-version',
  timeoriginalestimate: 'estimate',
  assignee: 'assignee',
  issuetype: 'level',
  project: 'project',
};

/** Items without an id of the field: parents, and whatever comes from older servers. */
const fieldNames: Readonly<Record<string, HistoryField>> = {
  ...systemFields,
  issueparentassociation: 'parent',
  'epic link': 'parent',
  'parent link': 'parent',
  'fix version': 'fix-version',
  sprint: 'sprint',
  'story points': 'points',
  'story point estimate': 'points',
  'start date': 'start',
};

type FieldFinder = (item: JiraHistory['items'][number]) => ChangedField | null;

/** How to tell what an item is about. null: nothing of which the past is kept. */
export function changedFieldFinder({ points, start, sprint, formerParent }: FieldMapping): FieldFinder {
  const byId = new Map<string, ChangedField>(
    Object.entries(systemFields).map(([id, field]) => [id, { field, part: 0 }]),
  );
  const add = (ids: readonly string[], field: HistoryField) => {
    ids.forEach((id, part) => byId.set(id, { field, part }));
  };
  add(points, 'points');
  add(start, 'start');
  add(sprint, 'sprint');
  add(formerParent, 'parent');
  return (item) => {
    const name = item.field.toLowerCase();
    // The other end of Epic Link: it is told in the histories of the children.
    if (name === 'epic child') return null;
    const known = byId.get(item.fieldId ?? '');
    if (known) return known;
    const isNamed = item.fieldId === null || name === 'issueparentassociation';
    const field = isNamed ? fieldNames[name] : undefined;
    return field === undefined ? null : { field, part: 0 };
  };
}
