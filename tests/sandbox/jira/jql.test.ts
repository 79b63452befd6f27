import { aPerson, aProject, aSite, aSprint, anIssue, now, storyPoints } from '../../builders/site';
import { jiraOf, keysFound, refusalOf } from './ask';

const day = 86_400_000;
const version = { id: '501', name: '1.0', startDate: null, releaseDate: null, released: false, archived: false };

const jira = jiraOf(
  aSite({
    people: [
      aPerson({ accountId: 'viewer', groups: ['developers'], timeZone: 'America/New_York' }),
      aPerson({ accountId: 'ada', displayName: 'Ada Lovelace' }),
      aPerson({ accountId: 'app', accountType: 'app' }),
    ],
    projects: [
      aProject({ versions: [version], category: { id: '7', name: 'Platform' } }),
      aProject({ id: '10001', key: 'OPS', name: 'Operations' }),
      aProject({ id: '10002', key: 'SECRET', permissionSchemeId: 'none' }),
      aProject({ id: '10003', key: 'OLD', archived: true }),
    ],
    sprints: [aSprint({ id: 1, state: 'active' }), aSprint({ id: 2, name: 'Sprint 2', state: 'closed' })],
    issues: [
      anIssue({ id: '10001', typeId: '10000', summary: 'Payment by invoice', statusId: '3', labels: ['alpha'] }),
      anIssue({
        id: '10002',
        parent: { id: '10001', key: 'PRJ-1' },
        assigneeId: 'viewer',
        statusId: '5',
        resolutionId: '10000',
        resolved: now - day,
        priorityId: '1',
        fixVersionIds: ['501'],
        sprintIds: [2],
        custom: { [storyPoints]: 5 },
        dueDate: '2026-11-19',
        updated: now - 5 * day,
        description: 'Customers ask for invoices.',
      }),
      anIssue({
        id: '10003',
        assigneeId: 'ada',
        sprintIds: [1, 2],
        custom: { [storyPoints]: 3 },
        dueDate: '2026-11-20',
      }),
      anIssue({ id: '10010', projectId: '10001', key: 'OPS-1', created: now - 30 * day, priorityId: null }),
      anIssue({ id: '10020', projectId: '10002', key: 'SECRET-1' }),
      anIssue({ id: '10030', projectId: '10003', key: 'OLD-1' }),
    ],
  }),
);

describe('JQL finds', () => {
  it.each([
    ['project = PRJ ORDER BY id ASC', ['PRJ-1', 'PRJ-2', 'PRJ-3']],
    ['project = "Operations"', ['OPS-1']],
    ['project in (10000, OPS) ORDER BY key', ['OPS-1', 'PRJ-1', 'PRJ-2', 'PRJ-3']],
    ['project = PRJ AND id > 10001 ORDER BY id', ['PRJ-2', 'PRJ-3']],
    ['key in (PRJ-1, PRJ-99, SECRET-1)', ['PRJ-1']],
    ['id in (10002, 10020, 10030)', ['PRJ-2']],
    ['parent = PRJ-1', ['PRJ-2']],
    ['project = PRJ AND parent is EMPTY ORDER BY id', ['PRJ-1', 'PRJ-3']],
    ['issuetype = epic', ['PRJ-1']],
    ['hierarchyLevel >= 1', ['PRJ-1']],
    ['status in ("In Progress", Done) ORDER BY id', ['PRJ-1', 'PRJ-2']],
    ['statusCategory = "In Progress"', ['PRJ-1']],
    ['statusCategory != done AND project = PRJ ORDER BY id', ['PRJ-1', 'PRJ-3']],
    ['assignee = currentUser()', ['PRJ-2']],
    ['assignee in membersOf(developers)', ['PRJ-2']],
    ['assignee = "Ada Lovelace"', ['PRJ-3']],
    ['assignee is EMPTY ORDER BY id', ['PRJ-1', 'OPS-1']],
    ['assignee in (EMPTY, ada) AND project = PRJ ORDER BY id', ['PRJ-1', 'PRJ-3']],
    ['labels = alpha', ['PRJ-1']],
    ['fixVersion = "1.0"', ['PRJ-2']],
    ['sprint in openSprints()', ['PRJ-3']],
    ['sprint = 2 ORDER BY id', ['PRJ-2', 'PRJ-3']],
    ['resolution = Unresolved AND project = PRJ ORDER BY id', ['PRJ-1', 'PRJ-3']],
    ['priority > Medium', ['PRJ-2']],
    ['category = Platform ORDER BY id', ['PRJ-1', 'PRJ-2', 'PRJ-3']],
    ['cf[10016] >= 5', ['PRJ-2']],
    ['project in (10000, 10001) AND cf[10016] is not EMPTY ORDER BY id', ['PRJ-2', 'PRJ-3']],
    ['project = PRJ AND cf[10020] is not EMPTY ORDER BY id', ['PRJ-2', 'PRJ-3']],
    ['"Story Points" < 5', ['PRJ-3']],
    ['"Story Points[Number]" in (3, 5) ORDER BY id DESC', ['PRJ-3', 'PRJ-2']],
    ['text ~ "invoices customers"', ['PRJ-2']],
    ['summary ~ "pay*"', ['PRJ-1']],
    ['summary ~ "\\"by invoice\\""', ['PRJ-1']],
    ['summary ~ "\\"invoice by\\""', []],
    ['created < -7d', ['OPS-1']],
    ['updated <= -5d', ['PRJ-2']],
    ['resolved >= startOfDay(-1d)', ['PRJ-2']],
    ['due < startOfDay()', ['PRJ-2']],
    ['duedate = "2026-11-20"', ['PRJ-3']],
    ['duedate is not EMPTY ORDER BY duedate DESC', ['PRJ-3', 'PRJ-2']],
    ['level is EMPTY AND project = OPS', ['OPS-1']],
  ])('%s', async (jql, keys) => {
    expect(await keysFound(jira, jql)).toEqual(keys);
  });
});

describe('JQL', () => {
  it('leaves issues without a value out of every inequality, with NOT as with !=', async () => {
    expect(await keysFound(jira, 'assignee != ada')).toEqual(['PRJ-2']);
    expect(await keysFound(jira, 'NOT assignee = ada')).toEqual(['PRJ-2']);
    expect(await keysFound(jira, 'NOT (assignee = ada OR assignee is EMPTY)')).toEqual(['PRJ-2']);
  });

  it('reads dates without a zone in the zone of the person', async () => {
    // PRJ-2 was updated on 15 November at 10:00 UTC, which is 05:00 in New York.
    expect(await keysFound(jira, 'updated <= "2026-11-15 05:00"')).toEqual(['PRJ-2']);
    expect(await keysFound(jira, 'updated <= "2026-11-15 04:59"')).toEqual([]);
  });

  it('puts issues without a value last, and first in the reversed order', async () => {
    expect(await keysFound(jira, 'project in (PRJ, OPS) ORDER BY duedate ASC, id ASC')).toEqual([
      'PRJ-2',
      'PRJ-3',
      'PRJ-1',
      'OPS-1',
    ]);
    expect((await keysFound(jira, 'project in (PRJ, OPS) ORDER BY priority DESC'))[1]).toBe('PRJ-2');
  });

  it('never finds issues of archived projects', async () => {
    expect(await keysFound(jira, 'created > "2000-01-01" AND key = OLD-1')).toEqual([]);
    expect(await keysFound(jira, 'project = OLD')).toEqual([]);
  });

  it.each([
    ['', '400 Unbounded'],
    ['ORDER BY created', '400 Unbounded'],
    ['project = NOPE', "400 The value 'NOPE' does not exist for the field 'project'."],
    ['project = SECRET', "400 The value 'SECRET' does not exist for the field 'project'."],
    ['colour = red', "400 Field 'colour' does not exist or you do not have permission to view it."],
    ['status = Nope', "400 The value 'Nope' does not exist for the field 'status'."],
    ['project = PRJ AND (', '400 Error in the JQL Query'],
    ['assignee = nobody()', "400 Unable to find JQL function 'nobody()'."],
    ['created > yesterday', "400 Date value 'yesterday' for field 'created' is invalid."],
    ['summary = x', "400 The operator '=' is not supported by the 'summary' field."],
    ['status was Done', "400 The sandbox does not emulate the operator 'was' of JQL."],
    ['key = what', "400 The value 'what' does not exist for the field 'issuekey'."],
    ['project = PRJ ORDER BY colour', "400 Field 'colour' does not exist"],
  ])('refuses %s', async (jql, message) => {
    expect(await refusalOf(jira, jql)).toMatch(new RegExp(`^${message.replace(/[.?()]/g, '\\$&')}`));
  });
});

describe('the date functions of JQL', () => {
  // 20 November 2026, 10:00 UTC: a Friday, five in the morning in New York.
  const at = (iso: string) =>
    aSite({
      people: [
        aPerson({ accountId: 'viewer', timeZone: 'America/New_York' }),
        aPerson({ accountId: 'app', accountType: 'app' }),
      ],
      issues: [anIssue({ id: '10001', updated: Date.parse(iso) })],
    });

  it.each([
    ['startOfDay()', '2026-11-20T05:00:00Z'],
    ['startOfDay("-1d")', '2026-11-19T05:00:00Z'],
    ['startOfDay(-1)', '2026-11-19T05:00:00Z'],
    ['startOfDay("+8h")', '2026-11-20T13:00:00Z'],
    ['startOfWeek()', '2026-11-15T05:00:00Z'],
    ['startOfWeek(1)', '2026-11-22T05:00:00Z'],
    ['startOfMonth()', '2026-11-01T04:00:00Z'],
    ['startOfMonth("-1M")', '2026-10-01T04:00:00Z'],
    ['startOfYear()', '2026-01-01T05:00:00Z'],
    ['endOfDay()', '2026-11-21T04:59:59.999Z'],
    ['endOfWeek()', '2026-11-22T04:59:59.999Z'],
    ['endOfMonth()', '2026-12-01T04:59:59.999Z'],
    ['endOfYear(-1)', '2026-01-01T04:59:59.999Z'],
    ['now()', '2026-11-20T10:00:00Z'],
    ['-1h', '2026-11-20T09:00:00Z'],
    ['"-1w 2d"', '2026-11-11T10:00:00Z'],
    ['"2026/11/20"', '2026-11-20T05:00:00Z'],
    ['1795168800000', '2026-11-20T10:00:00Z'],
  ])('understand %s', async (operand, iso) => {
    expect(await keysFound(jiraOf(at(iso)), `updated = ${operand}`)).toEqual(['PRJ-1']);
  });
});
