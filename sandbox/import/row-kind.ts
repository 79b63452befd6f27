import { objectOf, property, textOf, type JsonObject } from './json-access';

export type RowKind =
  'issue' | 'project' | 'sprint' | 'status' | 'issuetype' | 'field' | 'user' | 'worklog' | 'history' | 'unknown';

const has = (row: JsonObject, ...names: readonly string[]): boolean =>
  names.every((name) => property(row, name) != null);

/** The first that fits decides; so the more telling marks come first. */
const marks: readonly (readonly [RowKind, (row: JsonObject) => boolean])[] = [
  ['issue', (row) => objectOf(row, 'fields') !== null],
  [
    'field',
    (row) =>
      has(row, 'id', 'name') &&
      (has(row, 'clauseNames') || (has(row, 'custom', 'schema') && !has(row, 'key', 'issueTypes'))),
  ],
  ['status', (row) => objectOf(row, 'statusCategory') !== null],
  ['worklog', (row) => has(row, 'issueId', 'timeSpentSeconds')],
  ['history', (row) => Array.isArray(property(row, 'items')) && has(row, 'created')],
  [
    'sprint',
    (row) =>
      has(row, 'id', 'name', 'state') &&
      (has(row, 'originBoardId') || has(row, 'startDate') || property(row, 'goal') !== undefined),
  ],
  ['issuetype', (row) => has(row, 'id', 'name') && typeof property(row, 'subtask') === 'boolean'],
  ['user', (row) => has(row, 'displayName') && (has(row, 'accountId') || has(row, 'name'))],
  [
    'project',
    (row) => has(row, 'key', 'name') && !has(row, 'colorName') && /^[A-Z][A-Z0-9_]*$/.test(textOf(row, 'key') ?? ''),
  ],
];

/** What a row of a file holds, by the properties that only that kind has. */
export function rowKind(row: JsonObject): RowKind {
  return marks.find(([, fits]) => fits(row))?.[0] ?? 'unknown';
}
