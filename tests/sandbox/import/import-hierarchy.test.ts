import { aChangelog, aRow, epicType, fieldNamed, imported, issueOf, levelOf, subtaskType } from './import-files';

const epic = aRow('AP-1', { issuetype: epicType });

describe('the epic of an imported issue', () => {
  const forms: readonly (readonly [string, object, object?])[] = [
    ['its parent', { parent: { id: '10001', key: 'AP-1', fields: {} } }],
    ['the epic of the Agile API', { epic: { id: 10_001, key: 'AP-1', name: 'One', done: false } }],
    ['the usual Epic Link field', { customfield_10014: 'AP-1' }],
    ['an unnamed field whose values are keys of epics', { customfield_12345: 'AP-1' }],
    ['a field whose name the row gives', { customfield_10777: 'AP-1' }, { names: { customfield_10777: 'Epic Link' } }],
    [
      'a field whose schema the row gives',
      { customfield_10777: 'AP-1' },
      { schema: { customfield_10777: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' } } },
    ],
    [
      'a field that the history names',
      { customfield_10777: 'AP-1' },
      aChangelog({ field: 'Epic Link', fieldId: 'customfield_10777', to: '10001', toString: 'AP-1' }),
    ],
  ];

  it.each(forms)('is found as %s', async (_form, fields, more = {}) => {
    const result = await imported([
      epic,
      aRow('AP-2', fields as Record<string, unknown>, more as Record<string, unknown>),
    ]);
    expect(issueOf(result, 'AP-2').parent).toEqual({ id: '10001', key: 'AP-1' });
    expect(levelOf(result, 'AP-1')).toBe(1);
    expect(levelOf(result, 'AP-2')).toBe(0);
  });

  it('is kept by its key where it is not in the file', async () => {
    const result = await imported([
      aRow('AP-2', { customfield_10014: 'OUT-1' }),
      aRow('AP-3', { epic: { id: 77, key: 'OUT-2' } }),
      aRow('AP-4', { issuetype: subtaskType, parent: { id: '78', key: 'OUT-3' } }),
    ]);
    expect(result.site.issues.map(({ parent }) => parent)).toEqual([
      { id: null, key: 'OUT-1' },
      { id: '77', key: 'OUT-2' },
      { id: '78', key: 'OUT-3' },
    ]);
  });

  it('gives way to the story that a sub-task belongs to', async () => {
    const sub = aRow('AP-3', {
      issuetype: subtaskType,
      parent: { id: '10002', key: 'AP-2' },
      epic: { id: 10_001, key: 'AP-1' },
      customfield_10014: 'AP-1',
    });
    const result = await imported([epic, aRow('AP-2', { customfield_10014: 'AP-1' }), sub]);
    expect(issueOf(result, 'AP-3').parent?.key).toBe('AP-2');
    expect(levelOf(result, 'AP-3')).toBe(-1);
    expect(levelOf(result, 'AP-2')).toBe(0);
  });

  it('is not taken from fields whose keys point to other things than epics', async () => {
    const result = await imported([epic, aRow('AP-2'), aRow('AP-3', { customfield_12345: 'AP-2' })]);
    expect(issueOf(result, 'AP-3').parent).toBeNull();
  });

  it('is never the issue itself', async () => {
    const result = await imported([
      aRow('AP-1', { issuetype: epicType, customfield_10014: 'AP-1' }),
      aRow('AP-2', { customfield_10014: 'AP-1' }),
    ]);
    expect(issueOf(result, 'AP-1').parent).toBeNull();
    expect(issueOf(result, 'AP-2').parent?.key).toBe('AP-1');
  });

  it('is declared as the Epic Link field', async () => {
    const result = await imported([epic, aRow('AP-2', { customfield_10014: 'AP-1' })]);
    expect(fieldNamed(result, 'Epic Link')).toMatchObject({
      id: 'customfield_10014',
      schema: { custom: 'com.pyxis.greenhopper.jira:gh-epic-link' },
    });
  });
});

describe('hierarchy levels of an import', () => {
  it('are those that the site gives', async () => {
    const type = { id: '5', name: 'Saga', subtask: false, hierarchyLevel: 3 };
    expect(levelOf(await imported([aRow('AP-1', { issuetype: type })]), 'AP-1')).toBe(3);
  });

  it('tell epics by their names in other languages, and initiatives by theirs or by having epics below', async () => {
    const named = (id: string, name: string): object => ({ issuetype: { id, name, subtask: false } });
    const result = await imported([
      aRow('AP-1', { ...named('1', 'エピック') }),
      aRow('AP-2', { ...named('2', 'Initiative') }),
      aRow('AP-3', { ...named('3', 'Outcome') }),
      aRow('AP-4', { ...named('4', 'Epic'), parent: { id: '10003', key: 'AP-3' } }),
    ]);
    expect(['AP-1', 'AP-2', 'AP-3', 'AP-4'].map((key) => levelOf(result, key))).toEqual([1, 2, 2, 1]);
  });

  it('raise whatever others name as their epic, and only that', async () => {
    const others = [3, 4, 5, 6].map((number) => aRow(`AP-${String(number)}`));
    const result = await imported([aRow('AP-1'), aRow('AP-2', { epic: { id: 10_001, key: 'AP-1' } }), ...others]);
    expect(levelOf(result, 'AP-1')).toBe(1);
    expect(levelOf(result, 'AP-2')).toBe(0);
    const { typeId, projectId } = issueOf(result, 'AP-1');
    expect(result.site.projects.find(({ id }) => id === projectId)?.issueTypeIds).toContain(typeId);
    expect(result.site.issueTypes.find(({ id }) => id === typeId)?.name).toBe('Story');
  });

  it('end where parents go round in a circle', async () => {
    const result = await imported([
      aRow('AP-1', { parent: { key: 'AP-2' } }),
      aRow('AP-2', { parent: { key: 'AP-1' } }),
    ]);
    expect(issueOf(result, 'AP-1').parent?.key).toBe('AP-2');
  });
});
