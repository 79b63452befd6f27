import { changePage } from '../../../src/adapters/jira/change-page';
import { changeReader } from '../../../src/adapters/jira/read-changes';
import type { SiteSettings } from '../../../src/application/site-index/ports/site-settings';
import type { SourceIssue } from '../../../src/application/site-index/source-issue';
import type { FieldMapping } from '../../../src/domain/field-mapping/field-mapping';
import type { Day, Points } from '../../../src/domain/units';
import { anIndexedIssue } from '../../builders/indexed-issue';

const mapping: FieldMapping = {
  points: ['customfield_1', 'customfield_2'],
  start: ['customfield_3'],
  due: [],
  sprint: ['customfield_4'],
  rank: ['customfield_5'],
  team: [],
  formerParent: ['customfield_6'],
  acceptance: ['description'],
  numbers: [],
  names: { customfield_1: ['story points', 'punkte'], customfield_2: ['estimate'], customfield_4: ['sprint'] },
};
const settings: SiteSettings = {
  timeZone: 'UTC',
  siteUrl: null,
  fields: {
    'company-managed': mapping,
    'team-managed': { ...mapping, points: ['customfield_2'], due: ['customfield_8'] },
  },
  numbers: [],
  teamManaged: new Set(['2']),
  statuses: {},
  typeLevels: { '10': 0, '11': 1, '12': -1, '13': 0 },
  linkTypes: [],
};
const MOMENT = 1_492_070_429_000;

type Item = Readonly<Record<string, string | null>>;
const entry = (items: readonly Item[], rest: object = {}) => ({ id: '7', created: MOMENT, items, ...rest });

/** What is read of histories as Jira writes them. */
function changesOf(histories: readonly object[], issue: Partial<SourceIssue> = {}) {
  const [log] = changePage.parse({ issueChangeLogs: [{ issueId: '1', changeHistories: histories }] }).issueChangeLogs;
  const present = anIndexedIssue(1, {
    pointsByField: [null, null],
    startByField: [null],
    dueByField: [null],
    ...issue,
  });
  return changeReader(settings)(present, log?.changeHistories ?? []);
}
const sidesOf = (...parameters: Parameters<typeof changesOf>) =>
  changesOf(...parameters).map(({ field, from, to }) => [field, from, to]);

describe('reading the change history of an issue', () => {
  it.each([
    ['epoch milliseconds', MOMENT],
    ['epoch seconds', MOMENT / 1_000],
    ['ISO text with an offset', '2017-04-13T10:00:29.000+0200'],
    ['digits in a text', String(MOMENT)],
  ])('takes a moment written as %s', (_, created) => {
    const [change] = changesOf([entry([{ field: 'status', fieldId: 'status', from: '1', to: '2' }], { created })]);
    expect(change).toMatchObject({ at: MOMENT, issueId: 1, author: null });
  });

  it('leaves out an entry whose moment cannot be told, and fields of which no past is kept', () => {
    const status = { field: 'status', fieldId: 'status', from: '1', to: '2' };
    expect(changesOf([entry([status], { created: 'yesterday' })])).toEqual([]);
    expect(changesOf([entry([{ field: 'Rank', fieldId: 'customfield_5', from: '', to: '' }])])).toEqual([]);
    expect(changesOf([entry([{ field: 'Status', fieldId: 'customfield_9', from: '1', to: '2' }])])).toEqual([]);
  });

  it('names the author where Jira does', () => {
    const status = { field: 'status', fieldId: 'status', from: '1', to: '2' };
    expect(changesOf([entry([status], { author: { accountId: 'ann' } })])[0]?.author).toBe('ann');
  });

  it.each([
    ['status', { field: 'status', fieldId: 'status', from: '1', to: '2' }, ['status', '1', '2']],
    ['due date', { field: 'duedate', fieldId: 'duedate', from: '2026-01-02', to: null }, ['due', 20_455, null]],
    ['sprint', { field: 'Sprint', fieldId: 'customfield_4', from: '', to: '5, 8' }, ['sprint', null, ['5', '8']]],
    ['fix version', { field: 'Fix Version', fieldId: 'fixVersions', from: null, to: '3' }, ['fix-version', null, '3']],
    ['estimate', { field: 'x', fieldId: 'timeoriginalestimate', from: '3600', to: null }, ['estimate', 3600, null]],
    ['assignee', { field: 'assignee', fieldId: 'assignee', from: null, to: 'ann' }, ['assignee', null, 'ann']],
    ['type', { field: 'issuetype', fieldId: 'issuetype', from: '10', to: '11' }, ['level', 0, 1]],
    ['deleted type', { field: 'issuetype', fieldId: 'issuetype', from: '99', to: '11' }, ['level', null, 1]],
    ['project', { field: 'project', fieldId: 'project', from: '1', to: '2' }, ['project', '1', '2']],
    ['sprint of an old server', { field: 'Sprint', from: '5', to: '' }, ['sprint', ['5'], null]],
  ] as const)('reads a change of %s', (_, item, expected) => {
    expect(sidesOf([entry([item])])).toEqual([expected]);
  });

  it('says nothing of a new type of the same level', () => {
    expect(sidesOf([entry([{ field: 'issuetype', fieldId: 'issuetype', from: '10', to: '13' }])])).toEqual([]);
  });

  it('reads a parent although its item names no field id, and nothing of the other end', () => {
    const association = { field: 'IssueParentAssociation', from: '20', fromString: 'ABC-20', to: null, toString: null };
    expect(sidesOf([entry([association])])).toEqual([['parent', { id: 20, key: 'ABC-20' }, null]]);
    const child = { field: 'Epic Child', fieldId: 'customfield_6', from: null, to: '21', toString: 'ABC-21' };
    expect(sidesOf([entry([child])])).toEqual([]);
  });

  it('tells one change of a parent where Jira writes it in several items', () => {
    const left = { field: 'Parent', fieldId: 'parent', from: '20', fromString: 'ABC-20', to: null, toString: null };
    const come = { field: 'Epic Link', fieldId: 'customfield_6', from: null, to: '30', toString: 'ABC-30' };
    const again = { field: 'IssueParentAssociation', from: null, to: '30', toString: 'ABC-30' };
    const expected = [['parent', { id: 20, key: 'ABC-20' }, { id: 30, key: 'ABC-30' }]];
    expect(sidesOf([entry([left, come, again])])).toEqual(expected);
    expect(sidesOf([entry([again, come, left])])).toEqual(expected);
  });

  it('reads points from texts, since Jira keeps no values of numbers', () => {
    const item = { field: 'Story Points', fieldId: 'customfield_1', from: null, fromString: '3', toString: '5.5' };
    expect(sidesOf([entry([item])], { pointsByField: [5.5 as Points, null] })).toEqual([['points', 3, 5.5]]);
  });

  it('lets the first of several points fields that has a value count in the past as in the present', () => {
    const first = { field: 'Story Points', fieldId: 'customfield_1', from: null, fromString: null, toString: '8' };
    const second = { field: 'Estimate', fieldId: 'customfield_2', from: null, fromString: '1', toString: '2' };
    const present = { pointsByField: [8, 2] as Points[] };
    const histories = [
      entry([second], { id: '1', created: MOMENT }),
      entry([first], { id: '2', created: MOMENT + 1 }),
      entry([{ ...second, fromString: '2', toString: '2' }], { id: '3', created: MOMENT + 2 }),
    ];
    expect(sidesOf(histories, present)).toEqual([
      ['points', 1, 2],
      ['points', 2, 8],
    ]);
  });

  it('knows fields of older servers by the names that they have on this site, and no others', () => {
    const item = (field: string) => ({ field, fromString: null, toString: '5' });
    const present = { pointsByField: [null, 5] as (Points | null)[] };
    expect(sidesOf([entry([item('Estimate')])], present)).toEqual([['points', null, 5]]);
    expect(sidesOf([entry([item('Punkte')])], { pointsByField: [5 as Points, null] })).toEqual([['points', null, 5]]);
    expect(sidesOf([entry([item('Story point estimate')])], present)).toEqual([]);
  });

  it('reads an issue by the mapping of the style of its project', () => {
    const item = { field: 'x', fieldId: 'customfield_1', from: null, fromString: '1', toString: '2' };
    const other = { ...item, fieldId: 'customfield_2', fromString: '3', toString: '4' };
    const inTeam = { projectId: '2', pointsByField: [4 as Points], dueByField: [null, null] };
    expect(sidesOf([entry([item, other])], inTeam)).toEqual([['points', 3, 4]]);
  });

  it('lets a target end count for the due date where there is no due date, in the past as in the present', () => {
    const due = (from: string | null, to: string | null) => ({ field: 'duedate', fieldId: 'duedate', from, to });
    const target = (from: string | null, to: string | null) => ({ field: 't', fieldId: 'customfield_8', from, to });
    const histories = [
      entry([target(null, '2026-01-05')], { id: '1', created: MOMENT }),
      entry([due(null, '2026-01-02')], { id: '2', created: MOMENT + 1 }),
      entry([target('2026-01-05', '2026-01-06')], { id: '3', created: MOMENT + 2 }),
      entry([due('2026-01-02', null)], { id: '4', created: MOMENT + 3 }),
    ];
    const present = { projectId: '2', pointsByField: [null], dueByField: [null, 20_459 as Day] };
    expect(sidesOf(histories, present)).toEqual([
      ['due', null, 20_458],
      ['due', 20_458, 20_455],
      ['due', 20_455, 20_459],
    ]);
  });

  it('takes a start date that never changed for what it is', () => {
    const start = { field: 'Start date', fieldId: 'customfield_3', from: null, fromString: null, to: '2026-01-02' };
    expect(sidesOf([entry([start])], { startByField: [20_455 as Day] })).toEqual([['start', null, 20_455]]);
  });

  it('orders entries by moment and then by Jira’s own order', () => {
    const status = (from: string, to: string) => [{ field: 'status', fieldId: 'status', from, to }];
    const changes = changesOf([
      entry(status('3', '4'), { id: '30', created: MOMENT + 5 }),
      entry(status('2', '3'), { id: '10', created: MOMENT }),
      entry(status('1', '2'), { id: '9', created: MOMENT }),
    ]);
    expect(changes.map(({ from }) => from)).toEqual(['1', '2', '3']);
    expect(changes.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
  });
});
