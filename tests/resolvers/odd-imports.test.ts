import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { expectedFor, shownTo } from '../oracle/compare-views';
import { aRow, epicType, subtaskType } from '../sandbox/import/import-files';
import { view } from './call-as';
import { startApp } from '../start-app';

const viewer = 'import-viewer';
const done = { id: '6', name: 'Closed', statusCategory: { id: 3, key: 'done' } };
const open = { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new' } };

/** As Jira Server 8 answers with `expand=names`: users by name, epics and sprints in custom fields, points as texts. */
const server = [
  aRow(
    'CORE-1',
    {
      issuetype: { ...epicType, name: 'Epic' },
      customfield_10303: 'Payments',
      status: open,
      assignee: { name: 'ann', key: 'JIRAUSER1', displayName: 'Ann' },
      duedate: '2026-01-31',
    },
    { names: { customfield_10300: 'Story Points', customfield_10301: 'Epic Link', customfield_10303: 'Epic Name' } },
  ),
  aRow('CORE-2', { customfield_10301: 'CORE-1', customfield_10300: '5', status: done, assignee: 'ann' }),
  aRow('CORE-3', { customfield_10301: 'CORE-1', customfield_10300: 3, status: open, duedate: '2026-02-30' }),
  aRow('CORE-4', { customfield_10301: 'CORE-9', customfield_10300: null, status: { id: '6', name: 'Closed' } }),
  aRow('CORE-5', { issuetype: subtaskType, parent: { id: '10003' }, status: open }),
  aRow('CORE-6', { issuetype: subtaskType, parent: { key: 'CORE-77', id: '10077' }, status: open }),
  aRow('CORE-7', { customfield_10301: 'GONE-1', customfield_10300: '8', status: null }),
  aRow('CORE-9', { issuetype: epicType, status: done }),
];

/** As Cloud answers: parents at every level, team-managed points, versions and sprints, statuses of all kinds. */
const cloud = [
  aRow('WEB-1', { issuetype: { id: '1', name: 'Initiative', hierarchyLevel: 2, subtask: false }, status: open }),
  aRow('WEB-2', { issuetype: { ...epicType, hierarchyLevel: 1 }, parent: { id: '10001', key: 'WEB-1' } }),
  aRow('WEB-3', { parent: { id: '10002' }, customfield_10016: 2.5, status: done, fixVersions: ['1.0'] }),
  aRow('WEB-4', {
    parent: 'WEB-2',
    customfield_10016: 0,
    status: { id: '9', name: 'Parked', statusCategory: 'No Category' },
  }),
  aRow(
    'API_2-1',
    { project: null, parent: { key: 'WEB-2' }, customfield_10016: 13, duedate: 1_767_225_600_000 },
    { id: '20001' },
  ),
  aRow('API_2-2', { project: null, issuetype: subtaskType, parent: { id: '10099', key: 'API_2-99' } }, { id: '20002' }),
];

/** Names in place of objects, and hardly anything else. */
const bare = [
  { key: 'Z-1', fields: { issuetype: 'Epic', status: { name: 'Done', statusCategory: 'Done' } } },
  { key: 'Z-2', fields: { issuetype: 'Story', epic: 'Z-1', status: { name: 'Done', statusCategory: 'Done' } } },
  { key: 'Z-3', fields: { issuetype: 'Story', epic: { key: 'Z-1' }, status: 'Done' } },
  { key: 'Z-4', fields: {} },
  { issue: { key: 'Z-5', fields: { issuetype: 'Sub-task', parent: 'Z-4', summary: 7 } } },
];

describe.each([
  ['a Server site', server],
  ['a Cloud site', cloud],
  ['rows of names', bare],
])('the import of %s', (_site, rows) => {
  let sandbox: RunningSandbox;

  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'altitude-odd-')), 'issues.jsonl');
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\r\n'));
    sandbox = await startApp({
      source: { kind: 'import', files: [file], people: null },
    });
    await sandbox.ready();
  });
  afterAll(() => sandbox.close());

  it('loses no line', async () => {
    expect(sandbox.source.problems).toEqual([]);
    const { totals } = await view(sandbox, viewer, 'portfolio.view', {});
    const { toDo, inProgress, done: finished, unknown } = totals.issues;
    expect(toDo + inProgress + finished + unknown).toBe(rows.length);
  });

  it('is shown as the definitions have it', async () => {
    expect(await shownTo(sandbox, viewer)).toEqual(await expectedFor(sandbox, viewer, 'UTC'));
  });
});
