import type { FieldMapping } from '#domain/field-mapping/field-mapping';
import type { HistoryField } from '#domain/history/issue-change';
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

/** Items without an id of the field: parents, and whatever comes from older servers. Fields of the mapping have their own names. */
const fieldNames: Readonly<Record<string, HistoryField>> = {
  ...systemFields,
  issueparentassociation: 'parent',
  'epic link': 'parent',
  'parent link': 'parent',
  'fix version': 'fix-version',
};

/** All that the item is about: one field of Jira may be mapped to several of ours. */
type FieldFinder = (item: JiraHistory['items'][number]) => readonly ChangedField[];

/** How to tell what an item is about. Empty: nothing of which the past is kept. */
export function changedFieldFinder({ points, start, due, sprint, formerParent, names }: FieldMapping): FieldFinder {
  const whole = (of: Readonly<Record<string, HistoryField>>) =>
    new Map(Object.entries(of).map(([id, field]): [string, ChangedField[]] => [id, [{ field, part: 0 }]]));
  const byId = whole(systemFields);
  const byName = whole(fieldNames);
  const add = (ids: readonly string[], field: HistoryField, firstPart = 0) => {
    ids.forEach((id, at) => {
      const changed = { field, part: firstPart + at };
      byId.set(id, [...(byId.get(id) ?? []), changed]);
      for (const name of new Set(names[id])) byName.set(name, [...(byName.get(name) ?? []), changed]);
    });
  };
  add(points, 'points');
  add(start, 'start');
  // Jira's own due date is the first.
  add(due, 'due', 1);
  add(sprint, 'sprint');
  for (const id of formerParent) byId.set(id, [{ field: 'parent', part: 0 }]);
  return (item) => {
    const name = item.field.toLowerCase();
    // The other end of Epic Link: it is told in the histories of the children.
    if (name === 'epic child') return [];
    const known = byId.get(item.fieldId ?? '');
    if (known) return known;
    const isNamed = item.fieldId === null || name === 'issueparentassociation';
    return isNamed ? (byName.get(name) ?? []) : [];
  };
}
