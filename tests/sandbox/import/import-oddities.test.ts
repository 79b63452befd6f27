import { aChangelog, aRow, categoryOf, epicType, imported, issueOf, levelOf, subtaskType } from './import-files';

const only = async (fields: object, more: object = {}) => {
  const result = await imported([aRow('AP-1', fields as Record<string, unknown>, more as Record<string, unknown>)]);
  return { result, issue: issueOf(result, 'AP-1') };
};

describe('names that stand where objects usually do', () => {
  it('give the type, status, priority, resolution and level of an issue', async () => {
    const named = { issuetype: 'Epic', status: 'Open', priority: 'High', resolution: 'Fixed', security: 'Staff' };
    const { result, issue } = await only(named);
    const { issueTypes, statuses, priorities, resolutions, securityLevels } = result.site;
    expect(issueTypes.find(({ id }) => id === issue.typeId)).toMatchObject({ name: 'Epic', hierarchyLevel: 1 });
    expect(statuses.find(({ id }) => id === issue.statusId)).toMatchObject({ name: 'Open', categoryKey: 'undefined' });
    expect(priorities).toEqual([{ id: issue.priorityId, name: 'High' }]);
    expect(resolutions).toEqual([{ id: issue.resolutionId, name: 'Fixed' }]);
    expect(securityLevels.map(({ id, name }) => [id, name])).toEqual([[issue.securityLevelId, 'Staff']]);
  });

  it('give components and versions, each once', async () => {
    const result = await imported([
      aRow('AP-1', { components: ['Server', 'Web'], fixVersions: ['1.0'], versions: [{ name: '0.9' }] }),
      aRow('AP-2', { components: [{ name: 'Web' }], fixVersions: [{ name: '1.0', released: true }] }),
    ]);
    const [project] = result.site.projects;
    expect(project?.components.map(({ name }) => name)).toEqual(['Server', 'Web']);
    expect(project?.versions.map(({ name }) => name)).toEqual(['1.0', '0.9']);
    expect(issueOf(result, 'AP-2').fixVersionIds).toEqual(issueOf(result, 'AP-1').fixVersionIds);
  });

  it('give parents and epics by key, and parents by id', async () => {
    const result = await imported([
      aRow('AP-2', { parent: 'AP-1' }),
      aRow('AP-3', { epic: 'AP-1' }),
      aRow('AP-4', { issuetype: subtaskType, parent: { id: 10_002 } }),
      aRow('AP-1', { issuetype: epicType }),
    ]);
    const parents = ['AP-2', 'AP-3', 'AP-4'].map((key) => issueOf(result, key).parent?.key);
    expect(parents).toEqual(['AP-1', 'AP-1', 'AP-2']);
  });

  it('give people, who are the same wherever they stand', async () => {
    const { result, issue } = await only(
      { assignee: 'ann', reporter: { name: 'ann', key: 'JIRAUSER1', displayName: 'Ann' }, creator: null },
      { changelog: [{ id: '1', created: 1_767_600_000_000, author: 'ann', items: [] }] },
    );
    expect(issue.assigneeId).toBe(issue.reporterId);
    expect(issue.changes[0]?.authorId).toBe(issue.reporterId);
    expect(result.site.people.filter(({ displayName }) => displayName === 'Ann')).toHaveLength(1);
  });

  it('tell people apart who have nothing but a name to show or an address', async () => {
    const { result, issue } = await only({ assignee: { displayName: 'Ann' }, reporter: { emailAddress: 'b@c.de' } });
    expect(issue.assigneeId).not.toBe(issue.reporterId);
    expect(result.site.people.slice(-2).map(({ displayName }) => displayName)).toEqual(['Ann', 'b@c.de']);
  });
});

describe('the category of a status', () => {
  it.each([
    [{ key: 'IN_PROGRESS' }, 'indeterminate'],
    [{ key: 'TODO' }, 'new'],
    [{ name: 'Done' }, 'done'],
    [{ name: 'In Progress' }, 'indeterminate'],
    ['In Progress', 'indeterminate'],
    [{ id: 3 }, 'done'],
    [{ key: 'undefined', name: 'No Category' }, 'undefined'],
    [{ key: 'new', name: 'À faire' }, 'new'],
    [{ key: 'paused' }, 'paused'],
    [null, 'undefined'],
  ])('is read from %j', async (statusCategory, key) => {
    const { result } = await only({ status: { id: '7', name: 'Any', statusCategory } });
    expect(categoryOf(result, 'AP-1')).toBe(key);
  });

  it('is what other rows give for the same status, and stays unknown where they differ', async () => {
    const done = { id: 3, key: 'done', name: 'Done' };
    const progress = { id: 4, key: 'indeterminate', name: 'In Progress' };
    const result = await imported([
      aRow('AP-1', { status: { id: '6', name: 'Closed' }, resolution: { id: '1', name: 'Fixed' } }),
      aRow('AP-2', { status: { id: '6', name: 'Closed', statusCategory: done } }),
      aRow('AP-3', { status: { id: '7', name: 'Both', statusCategory: done } }),
      aRow('AP-4', { status: { id: '7', name: 'Both', statusCategory: progress } }),
      aRow('AP-5', { status: { id: '7', name: 'Both' } }),
      aRow('AP-6', { status: { id: '8', name: 'Alone' }, resolution: { id: '1', name: 'Fixed' } }),
    ]);
    const keys = ['AP-1', 'AP-5', 'AP-6'].map((key) => categoryOf(result, key));
    expect(keys).toEqual(['done', 'undefined', 'undefined']);
  });
});

describe('values out of the ordinary', () => {
  it.each([
    ['2015-04-24', '2015-04-24'],
    ['2015-04-24T23:30:00.000-0700', '2015-04-24'],
    ['24/Apr/15', '2015-04-24'],
    [1_429_833_600_000, '2015-04-24'],
    ['2015-02-31', null],
    ['0000-00-00', null],
    ['someday', null],
    [{}, null],
  ])('make of the due date %j the day %j', async (duedate, day) => {
    expect((await only({ duedate })).issue.dueDate).toBe(day);
  });

  it.each([
    ['2015-04-24T12:04:05.000+0000', Date.UTC(2015, 3, 24, 12, 4, 5)],
    ['2015-04-24T12:04:05Z', Date.UTC(2015, 3, 24, 12, 4, 5)],
    ['2015-04-24 12:04:05', Date.UTC(2015, 3, 24, 12, 4, 5)],
    ['2015-04-24', Date.UTC(2015, 3, 24)],
    [1_429_876_800_000, 1_429_876_800_000],
    [1_429_876_800, 1_429_876_800_000],
    ['1429876800000', 1_429_876_800_000],
    [1e300, null],
    ['yesterday', null],
  ])('make of the resolution date %j the instant %j', async (resolutiondate, instant) => {
    expect((await only({ resolutiondate })).issue.resolved).toBe(instant);
  });

  it('are kept where they are of use and passed over where not, without failing', async () => {
    const { issue } = await only({
      summary: 42,
      labels: [7, null, 'x'],
      issuelinks: [{ type: 'Blocks', outwardIssue: { key: 'OUT-1' } }, {}, null],
      timetracking: { originalEstimateSeconds: '7200', timeSpentSeconds: -1 },
      customfield_10016: 1e308,
      priority: null,
      worklog: [{ id: '1', created: 1_767_600_000_000, timeSpentSeconds: 60 }],
    });
    expect(issue).toMatchObject({ summary: '42', labels: ['7', 'x'], estimateSeconds: 7200, priorityId: null });
    expect(issue.links).toMatchObject([{ direction: 'outward', issue: { id: null, key: 'OUT-1' } }]);
    expect(issue.worklogs).toMatchObject([{ seconds: 60, started: 1_767_600_000_000 }]);
  });

  it('include project keys with digits and underscores', async () => {
    const result = await imported([aRow('A2_B-1', { project: null }), aRow('A2_B-2', { parent: { key: 'A2_B-1' } })]);
    expect(result.site.projects.map(({ key }) => key)).toEqual(['A2_B']);
    expect(levelOf(result, 'A2_B-1')).toBe(1);
  });

  it('leave a change without names and ids of fields as it came', async () => {
    const items = [{ field: 'status', from: '1', fromString: 'Open', to: '3' }];
    const { issue } = await only({}, { changelog: { histories: [{ id: '1', created: '2026-01-06', items }] } });
    expect(issue.changes[0]?.items).toEqual([
      { field: 'status', fieldId: 'status', from: '1', fromString: 'Open', to: '3', toString: null },
    ]);
  });

  it('put changes of one moment in the order of their ids, as pages with the newest first have them', async () => {
    const change = (id: string, to: string) => ({
      id,
      created: '2026-01-06T10:00:00.000+0000',
      items: [{ field: 'status', to }],
    });
    const { issue } = await only({}, { changelog: { histories: [change('10', '4'), change('9', '3')] } });
    expect(issue.changes.map(({ id }) => id)).toEqual(['9', '10']);
  });
});

describe('sprints as texts', () => {
  const textOf = (id: number, name: string, goal: string): string =>
    `com.atlassian.greenhopper.service.sprint.Sprint@${id}a[id=${id},rapidViewId=3,state=FUTURE,name=${name},` +
    `startDate=<null>,endDate=<null>,completeDate=<null>,activatedDate=<null>,sequence=${id},goal=${goal},synced=false]`;

  it.each([
    ['Sprint [1], A=b,c=d', 'x'],
    ['One', 'Ship a, b=c,id=9 [x]'],
    ['Two', 'first\nsecond,state=CLOSED'],
  ])('keep the name %j and the goal %j', async (name, goal) => {
    const { result } = await only({ customfield_10101: [textOf(5, name, goal), null, textOf(6, 'Six', '<null>')] });
    expect(result.site.sprints).toMatchObject([
      { id: 5, name, goal, state: 'future', start: null },
      { id: 6, name: 'Six', start: null },
    ]);
  });
});

describe('story points under other names', () => {
  it('are found by a name that can only mean them, though a slip stands among the numbers', async () => {
    const names = { customfield_10300: 'Story Points', customfield_10301: 'Points' };
    const result = await imported([
      aRow('AP-1', { customfield_10300: ' 5 ', customfield_10301: 100 }, { names }),
      aRow('AP-2', { customfield_10300: 3 }),
      aRow('AP-3', { customfield_10300: 'big' }),
    ]);
    const values = ['AP-1', 'AP-2', 'AP-3'].map((key) => issueOf(result, key).custom.customfield_10300);
    expect(values).toEqual([5, 3, null]);
    expect(result.site.fields.filter(({ schema }) => schema.custom?.endsWith(':float'))).toMatchObject([
      { id: 'customfield_10300' },
      { id: 'customfield_10301' },
    ]);
  });

  it.each(['Points', 'SP', 'Estimated Points', 'Point Estimate'])(
    'are found as "%s" where no other is',
    async (name) => {
      const { result } = await only({ customfield_10300: 5 }, { names: { customfield_10300: name } });
      const field = result.site.fields.find(({ id }) => id === 'customfield_10300');
      expect(field).toMatchObject({ name, schema: { custom: 'com.pyxis.greenhopper.jira:jsw-story-points' } });
    },
  );

  it('are not chosen between two fields that could both be meant', async () => {
    const names = { customfield_10300: 'Dev points', customfield_10301: 'Effort points' };
    const { result } = await only({ customfield_10300: 5, customfield_10301: 8 }, { names });
    expect(result.site.fields.filter(({ schema }) => schema.custom?.includes('story-points'))).toEqual([]);
  });
});

describe('what an import lacks', () => {
  it('is told: changes, worklogs, and parents that only an id names', async () => {
    const { changelog } = aChangelog({ field: 'status', to: '3' }) as { changelog: object };
    const result = await imported([
      aRow('AP-1', { worklog: { total: 2, worklogs: [] } }, { changelog: { ...changelog, total: 140 } }),
      aRow('AP-2', { issuetype: subtaskType, parent: { id: '555' } }),
      aRow('AP-3', {}, { changelog }),
    ]);
    expect(result.assumptions).toEqual([
      'Of 1 issue the change history is incomplete (first AP-1: 1 of 140 changes are here).',
      'Of 1 issue the time log is incomplete (first AP-1: 0 of 2 entries are here).',
      'Of 1 issue the parent is unknown (first AP-2: no issue here has the id 555, so it is shown without a parent).',
    ]);
  });
});
