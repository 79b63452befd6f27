import { accountColumns, bodyTables } from '../../../src/adapters/sql/account-columns';
import { indexSchema } from '../../../src/adapters/sql/index-schema';
import { recordSchema } from '../../../src/adapters/sql/record-schema';

/** Texts of any length in which nobody is named, and why. */
const without: Readonly<Record<string, string>> = {
  'setting.value': 'thresholds, types of links and what the site says of itself',
  'project_index.cursor_token': 'a cursor of Jira',
  'issue.summary': 'words of Jira',
  'issue.fix_versions': 'ids of versions',
  'issue.sprints': 'ids of sprints',
  'issue.labels': 'words of Jira',
  'issue.components': 'ids of components',
  'issue.links': 'ids of issues',
  'issue_number.numbers': 'numbers',
  'segment.payload': 'what the rows of issues say, packed anew with them',
  'segment_link.payload': 'ids of issues',
  'member_query.ids': 'ids of issues',
  'member_query.cursor_token': 'a cursor of Jira',
  'member_query.found_ids': 'ids of issues',
  'field_choice.choices': 'ids of fields',
  'portfolio_import_part.body': 'a file on its way, for a day at most',
  'baseline_version.body': 'name, day and lock',
  'move_reason.body': 'a reason',
  'health_override.body': 'state, reason and last day',
  'snapshot_draft.name': 'a title',
  'snapshot_draft.body': 'what is published, which names nobody by his account',
  'snapshot_event.name': 'a title',
  'snapshot_event.reason': 'a reason',
  'snapshot_event.body': 'what is published, which names nobody by his account',
};

/** Every column of the schema, with its type. */
function columns(): { readonly name: string; readonly type: string }[] {
  return [...indexSchema, ...recordSchema].flatMap(([, statement]) => {
    const table = /CREATE TABLE IF NOT EXISTS `(\w+)`/.exec(statement)?.[1];
    if (table === undefined) return [];
    return [...statement.matchAll(/^\s*`(\w+)` (\w+(?:\(\d+\))?)/gm)].map(([, column = '', type = '']) => ({
      name: `${table}.${column}`,
      type,
    }));
  });
}

describe('the places of account ids', () => {
  const listed = new Set(accountColumns.map(({ table, column }) => `${table}.${column}`));

  it('are all that the schema has: by their names, and every text that may hold some', () => {
    const isOfPeople = (name: string) => /\.(account|owner|assignee|reporter|\w+_by$|\w*person|\w*user)/.test(name);
    const unlisted = columns().filter(
      ({ name, type }) => (isOfPeople(name) || type.endsWith('TEXT')) && !listed.has(name) && !(name in without),
    );
    expect(unlisted).toEqual([]);
  });

  it('with JSON are all known by what their rows are known by', () => {
    const json = accountColumns
      .filter(({ holds }) => holds === 'json')
      .map(({ table, column }) => `${table}.${column}`);
    expect(bodyTables.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(json.sort());
  });

  it('name columns that there are', () => {
    const names = new Set(columns().map(({ name }) => name));
    for (const name of [...listed, ...Object.keys(without)]) expect(names).toContain(name);
  });
});
