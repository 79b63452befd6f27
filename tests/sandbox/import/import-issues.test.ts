import { aChangelog, aFile, aRow, categoryOf, imported, issueOf, now } from './import-files';
import { importSite } from '../../../sandbox/import/import-site';

describe('an imported issue', () => {
  it('keeps its fields', async () => {
    const result = await imported([
      aRow('AP-1', {
        summary: 'Land',
        description: 'Softly',
        priority: { id: '2', name: 'High' },
        resolution: { id: '1', name: 'Fixed' },
        resolutiondate: '2026-02-01T12:00:00.000+0000',
        duedate: '2026-03-01',
        labels: ['moon'],
        components: [{ id: '70', name: 'Engine' }],
        fixVersions: [{ id: '80', name: '11', released: true, releaseDate: '2026-07-20' }],
        timeoriginalestimate: 3600,
        timetracking: { remainingEstimateSeconds: 1800 },
        security: { id: '90', name: 'Crew only' },
      }),
    ]);
    expect(issueOf(result, 'AP-1')).toMatchObject({
      id: '10001',
      summary: 'Land',
      description: 'Softly',
      priorityId: '2',
      resolutionId: '1',
      resolved: Date.UTC(2026, 1, 1, 12),
      created: Date.UTC(2026, 0, 5, 9),
      dueDate: '2026-03-01',
      labels: ['moon'],
      componentIds: ['70'],
      fixVersionIds: ['80'],
      estimateSeconds: 3600,
      remainingSeconds: 1800,
      spentSeconds: null,
      securityLevelId: '90',
    });
    expect(result.site.projects[0]).toMatchObject({
      key: 'AP',
      name: 'Apollo',
      securityLevelIds: ['90'],
      components: [{ name: 'Engine' }],
    });
    expect(result.site.projects[0]?.versions).toMatchObject([{ id: '80', released: true, releaseDate: '2026-07-20' }]);
    expect(result.problems).toEqual([]);
  });

  it('is read from the shape of version 3, whose description is a document', async () => {
    const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const result = await imported([
      aRow('AP-1', { description: { type: 'doc', version: 1, content: [paragraph('One'), paragraph('two')] } }),
    ]);
    expect(issueOf(result, 'AP-1').description).toBe('One\ntwo');
  });

  it('is read although nearly everything is missing', async () => {
    const result = await imported([{ key: 'AP-7', fields: { summary: 'Bare' } }]);
    expect(result.problems).toEqual([]);
    expect(issueOf(result, 'AP-7')).toMatchObject({
      created: now,
      parent: null,
      assigneeId: null,
      priorityId: null,
      dueDate: null,
    });
    expect(result.site.projects).toMatchObject([{ key: 'AP', name: 'AP' }]);
    expect(categoryOf(result, 'AP-7')).toBe('undefined');
  });

  it('is in the project that its key tells where its row does not', async () => {
    const result = await imported([aRow('AP-1', { project: undefined }), aRow('GEM-2', { project: undefined })]);
    expect(result.site.projects.map(({ key }) => key)).toEqual(['AP', 'GEM']);
    expect(new Set(result.site.issues.map(({ projectId }) => projectId)).size).toBe(2);
  });

  it('has the category that stands with it, whatever its status is called', async () => {
    const status = (category: object | undefined): object => ({ id: '68', name: 'Done', statusCategory: category });
    const result = await imported([
      aRow('AP-1', { status: status({ id: 3, key: 'done' }) }),
      aRow('AP-2', { status: status({ id: 3, key: 'new' }) }),
      aRow('AP-3', { status: status({ id: 3 }) }),
      aRow('AP-4', { status: { id: '69', name: 'Done' } }),
    ]);
    expect(['AP-1', 'AP-2', 'AP-3', 'AP-4'].map((key) => categoryOf(result, key))).toEqual([
      'done',
      'new',
      'done',
      'undefined',
    ]);
    expect(issueOf(result, 'AP-1').statusId).toBe('68');
  });

  it('takes its category from a list of statuses where its row has none', async () => {
    const list = aFile(
      JSON.stringify([{ id: '69', name: 'Fertig', statusCategory: { id: 3, key: 'done' } }]),
      'statuses.json',
    );
    const rows = aFile(JSON.stringify(aRow('AP-1', { status: { id: '69', name: 'Fertig' } })));
    expect(categoryOf(await importSite([rows, list], { now }), 'AP-1')).toBe('done');
  });

  it('is used once where it occurs twice: the one updated last, and told', async () => {
    const newer = aRow('AP-1', { summary: 'New', updated: '2026-03-01T00:00:00.000Z' });
    const older = aRow('AP-1', { summary: 'Old', updated: '2026-02-01T00:00:00.000Z' });
    for (const rows of [
      [newer, older],
      [older, newer],
    ]) {
      const result = await imported(rows);
      expect(result.site.issues.map(({ summary }) => summary)).toEqual(['New']);
      expect(result.problems).toEqual([
        { file: 'issues.jsonl', line: 2, message: 'AP-1 occurs more than once; the one updated last is used.' },
      ]);
    }
  });

  it('stays where an issue of another site has the same id, and so does its project', async () => {
    const result = await imported([aRow('AP-1'), aRow('GEM-1', { created: '2020-01-01T00:00:00.000Z' })]);
    expect(result.problems).toEqual([]);
    expect(result.site.issues.map(({ key }) => key)).toEqual(['AP-1', 'GEM-1']);
    expect(new Set(result.site.issues.map(({ id }) => id)).size).toBe(2);
    expect(new Set(result.site.projects.map(({ id }) => id)).size).toBe(2);
  });

  it('is left out, and told, where its row is unusable', async () => {
    const result = await imported([{ id: '1', fields: {} }, aRow('AP-1'), { some: 'thing' }]);
    expect(result.site.issues.map(({ key }) => key)).toEqual(['AP-1']);
    expect(result.problems.map(({ line, message }) => [line, message])).toEqual([
      [1, 'This issue has no key, or one that Jira would not give.'],
      [3, 'This is neither an issue nor anything else that an import uses.'],
    ]);
  });

  it('keeps its history in the order of time, its worklogs and its links', async () => {
    const newest = aChangelog({
      field: 'status',
      fieldId: 'status',
      fieldtype: 'jira',
      from: '3',
      to: '5',
      fromString: 'A',
      toString: 'B',
    });
    const { changelog } = newest as { changelog: { histories: object[] } };
    changelog.histories.push({ id: '1', created: '2026-01-06T09:00:00.000+0000', items: [] });
    const worklog = {
      id: '7',
      author: { accountId: 'a-2', displayName: 'Bo' },
      started: '2026-01-07T09:00:00.000+0000',
      timeSpentSeconds: 900,
    };
    const link = {
      id: '8',
      type: { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
      inwardIssue: { id: '99', key: 'ELSE-9' },
    };
    const issue = issueOf(
      await imported([aRow('AP-1', { worklog: { worklogs: [worklog] }, issuelinks: [link] }, newest)]),
      'AP-1',
    );
    expect(issue.changes.map(({ id, authorId }) => [id, authorId])).toEqual([
      ['1', null],
      ['500', 'a-1'],
    ]);
    expect(issue.changes[1]?.items).toEqual([
      { field: 'status', fieldId: 'status', from: '3', fromString: 'A', to: '5', toString: 'B' },
    ]);
    expect(issue.worklogs).toMatchObject([
      { id: '7', authorId: 'a-2', seconds: 900, started: Date.UTC(2026, 0, 7, 9) },
    ]);
    expect(issue.links).toEqual([{ id: '8', typeId: '1', direction: 'inward', issue: { id: '99', key: 'ELSE-9' } }]);
  });

  it('gets the histories and worklogs that stand in rows of their own', async () => {
    const [change] = (aChangelog({ field: 'summary' }) as { changelog: { histories: object[] } }).changelog.histories;
    const rows = [
      aRow('AP-1'),
      { input: { issue_id: 10_001 }, data: change },
      { id: '5', issueId: '10001', started: '2026-01-07T09:00:00.000Z', timeSpentSeconds: 60 },
    ];
    const issue = issueOf(await imported(rows), 'AP-1');
    expect(issue.changes).toHaveLength(1);
    expect(issue.worklogs).toMatchObject([{ seconds: 60 }]);
  });
});
