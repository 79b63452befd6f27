import { importSite } from '../../../sandbox/import/import-site';
import { aFile, aRow, categoryOf, imported, issueOf, levelOf, now } from './import-files';

const lines = (...rows: readonly unknown[]): string => aFile(rows.map((row) => JSON.stringify(row)).join('\n'));
const status = (name: string, key: string) => ({ id: '3', name, statusCategory: { key } });
const type = (name: string) => ({ id: '10001', name, subtask: false });

describe('two sites in one import, which use the same ids for different things', () => {
  const sprint = (name: string, startDate: string) => [{ id: 5, name, state: 'closed', startDate }];
  const both = () =>
    importSite(
      [
        lines(
          aRow('AP-1', {
            issuetype: type('Story'),
            status: status('Doing', 'indeterminate'),
            priority: { id: '1', name: 'P1' },
          }),
          aRow('AP-2', { issuetype: type('Story'), customfield_10020: sprint('Alpha', '2026-01-01') }),
        ),
        lines(
          aRow('BP-1', {
            created: '2026-01-06',
            issuetype: type('Epic'),
            status: status('Shipped', 'done'),
            priority: { id: '1', name: 'Blocker' },
          }),
          aRow('BP-2', {
            created: '2026-01-07',
            parent: { key: 'BP-1', id: '10001' },
            customfield_10020: sprint('Beta', '2026-03-01'),
          }),
        ),
      ],
      { now },
    );

  it('keeps every issue, in its own project and with its own parent', async () => {
    const result = await both();
    expect(result.problems).toEqual([]);
    expect(new Set(result.site.issues.map(({ id }) => id)).size).toBe(4);
    expect(new Set(result.site.projects.map(({ id }) => id)).size).toBe(2);
    expect(issueOf(result, 'BP-2').parent).toEqual({ id: issueOf(result, 'BP-1').id, key: 'BP-1' });
  });

  it('keeps types, statuses, priorities and sprints apart', async () => {
    const result = await both();
    expect(['AP-1', 'BP-1'].map((key) => [levelOf(result, key), categoryOf(result, key)])).toEqual([
      [0, 'indeterminate'],
      [1, 'done'],
    ]);
    const { priorities, sprints } = result.site;
    expect(
      ['AP-1', 'BP-1'].map((key) => priorities.find(({ id }) => id === issueOf(result, key).priorityId)?.name),
    ).toEqual(['P1', 'Blocker']);
    expect(sprints.map(({ name }) => name)).toEqual(['Alpha', 'Beta']);
    expect(issueOf(result, 'AP-2').sprintIds).not.toEqual(issueOf(result, 'BP-2').sprintIds);
  });
});

it('keeps two issues of one id where nothing says that they are one', async () => {
  const dateless = { created: null, updated: null };
  const result = await imported([aRow('AP-1', dateless, { id: '77' }), aRow('BP-9', dateless, { id: '77' })]);
  expect(result.site.issues.map(({ key }) => key)).toEqual(['AP-1', 'BP-9']);
});

describe('one site captured at two moments', () => {
  it('has a sprint once that was renamed or started since', async () => {
    const result = await imported([
      aRow('AP-1', { customfield_10020: [{ id: 5, name: 'Plan', state: 'future' }] }),
      aRow('AP-2', { customfield_10020: [{ id: 5, name: 'Five', state: 'active', startDate: '2026-01-01' }] }),
    ]);
    expect(result.site.sprints).toMatchObject([{ id: 5, name: 'Five', state: 'active' }]);
  });

  it('has a version once that was renamed since', async () => {
    const result = await imported([
      aRow('AP-1', { fixVersions: [{ id: '70', name: 'Next' }] }),
      aRow('AP-2', { fixVersions: [{ id: '70', name: '2.0' }] }),
    ]);
    expect(result.site.projects[0]?.versions.map(({ id }) => id)).toEqual(['70']);
  });

  it('has an issue once that moved to another project since', async () => {
    const result = await imported([
      aRow('AP-1', {}, { id: '77' }),
      aRow('BP-9', { updated: '2026-03-01T00:00:00Z' }, { id: '77' }),
    ]);
    expect(result.site.issues.map(({ key }) => key)).toEqual(['BP-9']);
    expect(result.problems).toMatchObject([{ line: 2, message: expect.stringContaining('BP-9') as string }]);
  });
});
