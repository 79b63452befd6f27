import { aChangelog, aFile, aRow, fieldNamed, imported, issueOf, now } from './import-files';
import { importSite } from '../../../sandbox/import/import-site';

const software = 'com.pyxis.greenhopper.jira';

describe('story points of an import', () => {
  const forms: readonly (readonly [string, object])[] = [
    ['by the name that rows give', { names: { customfield_11111: 'Story Points' } }],
    ['by the history', aChangelog({ field: 'Story Points', fieldId: 'customfield_11111', toString: '5' })],
    [
      'by a history of Server, which names no ids, and the values',
      aChangelog({ field: 'Story Points', toString: '5' }),
    ],
  ];

  it.each(forms)('are recognised %s', async (_form, more) => {
    const result = await imported([
      aRow('AP-1', { customfield_11111: 5, customfield_11112: 8 }, more as Record<string, unknown>),
    ]);
    expect(fieldNamed(result, 'Story Points')).toMatchObject({ id: 'customfield_11111', schema: { type: 'number' } });
    expect(issueOf(result, 'AP-1').custom.customfield_11111).toBe(5);
    expect(result.assumptions).toEqual([]);
  });

  it('are recognised by a list of fields, and become numbers where they are texts', async () => {
    const schema = { type: 'number', custom: `${software}:jsw-story-points`, customId: 11_111 };
    const list = aFile(
      JSON.stringify([{ id: 'customfield_11111', name: 'Punkte', custom: true, clauseNames: ['cf[11111]'], schema }]),
      'fields.json',
    );
    const result = await importSite([aFile(JSON.stringify(aRow('AP-1', { customfield_11111: '3.5' }))), list], { now });
    expect(fieldNamed(result, 'Punkte')?.schema.custom).toBe(`${software}:jsw-story-points`);
    expect(issueOf(result, 'AP-1').custom.customfield_11111).toBe(3.5);
  });

  it('are told by a schema of their own where their name alone would not be found', async () => {
    const result = await imported([
      aRow('AP-1', { customfield_11111: 2 }, { names: { customfield_11111: 'Story Points (team)' } }),
    ]);
    expect(fieldNamed(result, 'Story Points (team)')?.schema.custom).toBe(`${software}:jsw-story-points`);
  });

  it('are assumed at a usual id with small numbers, and that is said', async () => {
    const result = await imported([aRow('AP-1', { customfield_10016: 3 }), aRow('AP-2', { customfield_10016: 0.5 })]);
    expect(fieldNamed(result, 'Story Points')?.id).toBe('customfield_10016');
    expect(result.assumptions).toEqual([
      'customfield_10016 was taken for story points, by its usual id and its values.',
    ]);
  });

  it.each([[-1], [5000], ['XL'], [[3]]])('are not assumed at a usual id with a value like %j', async (value) => {
    const result = await imported([aRow('AP-1', { customfield_10016: 3 }), aRow('AP-2', { customfield_10016: value })]);
    expect(fieldNamed(result, 'Story Points')).toBeUndefined();
    expect(issueOf(result, 'AP-2').custom.customfield_10016).toEqual(value);
  });

  it('are not assumed at other ids', async () => {
    expect(fieldNamed(await imported([aRow('AP-1', { customfield_17777: 3 })]), 'Story Points')).toBeUndefined();
  });
});

describe('sprints of an import', () => {
  const expected = {
    id: 7,
    name: 'One, two',
    state: 'closed',
    boardId: 3,
    start: Date.UTC(2026, 0, 5, 8),
    complete: Date.UTC(2026, 0, 19, 8),
  };
  const dates = {
    startDate: '2026-01-05T08:00:00.000Z',
    endDate: '2026-01-18T08:00:00.000Z',
    completeDate: '2026-01-19T08:00:00.000Z',
  };
  const text =
    'com.atlassian.greenhopper.service.sprint.Sprint@1f2e[id=7,rapidViewId=3,state=CLOSED,name=One, two,startDate=2026-01-05T08:00:00.000Z,endDate=2026-01-18T09:00:00.000+01:00,completeDate=2026-01-19T08:00:00.000Z,sequence=7,goal=<null>]';

  const forms: readonly (readonly [string, object])[] = [
    ['texts of GreenHopper', { customfield_10101: [text] }],
    [
      'objects in a custom field',
      { customfield_10101: [{ id: 7, name: 'One, two', state: 'closed', boardId: 3, goal: '', ...dates }] },
    ],
    [
      'closed sprints of the Agile API',
      { closedSprints: [{ id: 7, name: 'One, two', state: 'closed', originBoardId: 3, ...dates }] },
    ],
    [
      'the running sprint of the Agile API',
      { sprint: { id: 7, name: 'One, two', state: 'closed', originBoardId: 3, ...dates } },
    ],
  ];

  it.each(forms)('are read from %s', async (_form, fields) => {
    const result = await imported([aRow('AP-1', fields as Record<string, unknown>)]);
    expect(result.site.sprints).toMatchObject([expected]);
    expect(issueOf(result, 'AP-1')).toMatchObject({ sprintIds: [7], custom: {} });
    expect(fieldNamed(result, 'Sprint')?.schema.custom).toBe(`${software}:gh-sprint`);
  });

  it('without dates stay without', async () => {
    const result = await imported([
      aRow('AP-1', { sprint: { id: 9, name: 'Later', state: 'future', originBoardId: 1 } }),
    ]);
    expect(result.site.sprints).toMatchObject([{ id: 9, start: null, end: null, complete: null, state: 'future' }]);
  });
});

describe('other custom fields of an import', () => {
  it('keep their values as they are, and are declared with the names that are known', async () => {
    const values = {
      customfield_1: { value: 'Red' },
      customfield_2: 'words',
      customfield_3: '2026-01-01',
      customfield_4: null,
    };
    const result = await imported([aRow('AP-1', values, { names: { customfield_2: 'Remarks' } })]);
    expect(issueOf(result, 'AP-1').custom).toEqual({
      customfield_1: { value: 'Red' },
      customfield_2: 'words',
      customfield_3: '2026-01-01',
    });
    expect(fieldNamed(result, 'Remarks')).toMatchObject({
      id: 'customfield_2',
      custom: true,
      schema: { type: 'string' },
    });
    expect(fieldNamed(result, 'customfield_3')?.schema.type).toBe('date');
  });

  it('give start dates and ranks their meaning', async () => {
    const fields = { customfield_10333: '2026-05-01T00:00:00.000+0000', customfield_10019: '0|i000db:' };
    const result = await imported([aRow('AP-1', fields, { names: { customfield_10333: 'Start date' } })]);
    expect(issueOf(result, 'AP-1')).toMatchObject({ custom: { customfield_10333: '2026-05-01' }, rank: '0|i000db:' });
    expect(fieldNamed(result, 'Start date')?.schema.type).toBe('date');
  });
});
