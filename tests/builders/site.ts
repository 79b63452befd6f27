import type {
  Change,
  Field,
  Holder,
  Issue,
  IssueType,
  PermissionScheme,
  Person,
  Project,
  Site,
  Sprint,
  Status,
} from '../../sandbox/site/model';

/** Ten o'clock UTC on a Friday: the moment that sites made here live in. */
export const now = Date.UTC(2026, 10, 20, 10);

const everyone: Holder = { type: 'applicationRole' };

export const storyPoints = 'customfield_10016';
export const startDate = 'customfield_10015';

const statuses: readonly Status[] = [
  { id: '1', name: 'To Do', categoryKey: 'new' },
  { id: '3', name: 'In Progress', categoryKey: 'indeterminate' },
  { id: '5', name: 'Done', categoryKey: 'done' },
];

const issueTypes: readonly IssueType[] = [
  { id: '10000', name: 'Epic', subtask: false, hierarchyLevel: 1 },
  { id: '10001', name: 'Story', subtask: false, hierarchyLevel: 0 },
  { id: '10002', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
];

const agile = 'com.pyxis.greenhopper.jira';
const custom = 'com.atlassian.jira.plugin.system.customfieldtypes';

export const someFields: readonly Field[] = [
  aField({ id: storyPoints, name: 'Story Points', schema: { type: 'number', custom: `${custom}:float` } }),
  aField({ id: startDate, name: 'Start date', schema: { type: 'date', custom: `${custom}:datepicker` } }),
  aField({ id: 'customfield_10019', name: 'Rank', schema: { type: 'any', custom: `${agile}:gh-lexo-rank` } }),
  aField({
    id: 'customfield_10020',
    name: 'Sprint',
    schema: { type: 'array', items: 'json', custom: `${agile}:gh-sprint` },
  }),
];

/** A site of one project PRJ (id 10000) that everybody may browse, with a viewer, an administrator and the app. */
export function aSite(parts: Partial<Site> = {}): Site {
  return {
    name: 'Test site',
    url: 'https://test.example.net',
    timeZone: 'Europe/Berlin',
    people: [
      aPerson({ accountId: 'viewer' }),
      aPerson({ accountId: 'admin', groups: ['site-admins'] }),
      aPerson({ accountId: 'app', accountType: 'app' }),
    ],
    groups: ['site-admins', 'developers'],
    roles: [{ id: '10002', name: 'Administrators' }],
    projects: [aProject()],
    issueTypes,
    statuses,
    priorities: ['Highest', 'High', 'Medium', 'Low'].map((name, place) => ({ id: String(place + 1), name })),
    resolutions: [{ id: '10000', name: 'Done' }],
    linkTypes: [{ id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
    fields: someFields,
    sprints: [],
    permissionSchemes: [aScheme([everyone])],
    securityLevels: [],
    issues: [],
    ...parts,
  };
}

export function aPerson(parts: Partial<Person> & Pick<Person, 'accountId'>): Person {
  return {
    displayName: `Person ${parts.accountId}`,
    email: `${parts.accountId}@example.com`,
    active: true,
    timeZone: 'Europe/Berlin',
    locale: 'en_US',
    accountType: 'atlassian',
    groups: [],
    ...parts,
  };
}

export function aProject(parts: Partial<Project> = {}): Project {
  const key = parts.key ?? 'PRJ';
  return {
    id: '10000',
    key,
    name: `Project ${key}`,
    description: '',
    category: null,
    leadAccountId: null,
    type: 'software',
    style: 'classic',
    archived: false,
    issueTypeIds: issueTypes.map(({ id }) => id),
    versions: [],
    components: [],
    permissionSchemeId: '1',
    securityLevelIds: [],
    roleMembers: [],
    ...parts,
  };
}

/** A scheme that lets these browse, and everybody administer nothing. */
export function aScheme(browsers: readonly Holder[], parts: Partial<PermissionScheme> = {}): PermissionScheme {
  const grants = browsers.map((holder) => ({ permission: 'BROWSE_PROJECTS', holder }));
  return { id: '1', name: 'Scheme', grants, ...parts };
}

export function aField(parts: Pick<Field, 'id' | 'name' | 'schema'> & Partial<Field>): Field {
  const customId = Number(parts.id.replace('customfield_', ''));
  return { custom: true, ...parts, schema: { ...parts.schema, customId } };
}

export function aSprint(parts: Partial<Sprint> = {}): Sprint {
  return {
    id: 1,
    name: 'Sprint 1',
    state: 'active',
    boardId: 7,
    start: now - 86_400_000,
    end: now,
    complete: null,
    ...parts,
  };
}

/** A story of PRJ, to do, without anything optional. The key follows from the id unless it is given. */
export function anIssue(parts: Partial<Issue> & { readonly id: string }): Issue {
  return {
    key: `PRJ-${String(Number(parts.id) % 10_000)}`,
    projectId: '10000',
    typeId: '10001',
    statusId: '1',
    summary: `Summary of ${parts.id}`,
    description: null,
    parent: null,
    priorityId: '3',
    resolutionId: null,
    assigneeId: null,
    reporterId: null,
    creatorId: null,
    created: now - 86_400_000,
    updated: now - 3_600_000,
    resolved: null,
    dueDate: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    versionIds: [],
    sprintIds: [],
    securityLevelId: null,
    estimateSeconds: null,
    remainingSeconds: null,
    spentSeconds: null,
    rank: `0|i${parts.id.padStart(6, '0')}:`,
    custom: {},
    links: [],
    worklogs: [],
    changes: [],
    ...parts,
  };
}

export function aStatusChange(at: number, from: string, to: string): Change {
  const nameOf = (id: string) => statuses.find((status) => status.id === id)?.name ?? id;
  const item = { field: 'status', fieldId: 'status', from, fromString: nameOf(from), to, toString: nameOf(to) };
  return { id: String(at % 1_000_000_000), at, authorId: 'viewer', items: [item] };
}
