import type { Change, Site } from '../../sandbox/site/model';
import {
  aField,
  aPerson,
  aProject,
  aScheme,
  aSite,
  aSprint,
  aStatusChange,
  anIssue,
  now,
  startDate,
  storyPoints,
} from './site';

const day = 86_400_000;

const custom = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** A site with something of everything, some of it hidden from `viewer`, none of it from `admin`. */
export function aFullSite(): Site {
  const base = aSite();
  return {
    ...base,
    people: [
      aPerson({ accountId: 'viewer', groups: ['developers'] }),
      aPerson({ accountId: 'admin', groups: ['site-admins'] }),
      aPerson({ accountId: 'app', accountType: 'app' }),
      aPerson({ accountId: 'gone', active: false }),
    ],
    projects: fullProjects,
    statuses: [
      ...base.statuses,
      { id: '9', name: 'Erledigt', categoryKey: 'done', categoryName: 'Fertig' },
      { id: '10', name: 'Odd', categoryKey: 'odd' },
    ],
    fields: [
      ...base.fields,
      aField({
        id: 'customfield_10030',
        name: 'Points',
        schema: { type: 'number', custom: `${custom}:float` },
        projectId: '10001',
      }),
    ],
    sprints: [
      aSprint({ id: 1, state: 'closed', complete: now - day, goal: 'Ship' }),
      aSprint({ id: 2, name: 'Sprint 2', state: 'future', start: null, end: null }),
    ],
    permissionSchemes: [
      aScheme([{ type: 'applicationRole' }], { description: 'Open' }),
      aScheme(
        [
          { type: 'projectRole', parameter: '10002' },
          { type: 'user', parameter: 'admin' },
        ],
        { id: '2' },
      ),
    ].map((scheme) => ({
      ...scheme,
      grants: [
        ...scheme.grants,
        { permission: 'ADMINISTER_PROJECTS', holder: { type: 'group', parameter: 'site-admins' } as const },
        ...['EDIT_ISSUES', 'SCHEDULE_ISSUES'].map((permission) => ({
          permission,
          holder: { type: 'group', parameter: 'site-admins' } as const,
        })),
        { permission: 'SET_ISSUE_SECURITY', holder: { type: 'applicationRole' } as const },
      ],
    })),
    securityLevels: [
      { id: '100', name: 'Managers', members: [{ type: 'group', parameter: 'site-admins' }] },
      { id: '101', name: 'Developers', members: [{ type: 'group', parameter: 'developers' }] },
    ],
    issues: fullIssues,
  };
}

const fullProjects: Site['projects'] = [
  aProject({
    description: 'The first project',
    category: { id: '7', name: 'Platform', description: 'All platforms' },
    leadAccountId: 'admin',
    versions: [
      {
        id: '501',
        name: '1.0',
        description: 'First',
        startDate: '2026-10-01',
        releaseDate: '2026-12-01',
        released: false,
        archived: false,
      },
      { id: '502', name: '0.9', startDate: null, releaseDate: null, released: true, archived: true },
    ],
    components: [{ id: '601', name: 'Backend' }],
    securityLevelIds: ['100', '101'],
    roleMembers: [{ roleId: '10002', accountIds: ['admin'], groups: [] }],
  }),
  aProject({ id: '10001', key: 'TEAM', style: 'next-gen', permissionSchemeId: '2' }),
  aProject({ id: '10002', key: 'OLD', archived: true }),
];

const fullIssues: Site['issues'] = [
  anIssue({
    id: '10001',
    typeId: '10000',
    summary: 'Epic',
    statusId: '3',
    changes: [aStatusChange(now - 3 * day, '1', '3')],
  }),
  anIssue({
    id: '10002',
    parent: { id: '10001', key: 'PRJ-1' },
    description: 'First line\nsecond line\n\nNext paragraph',
    statusId: '9',
    resolutionId: '10000',
    resolved: now - day,
    assigneeId: 'viewer',
    reporterId: 'gone',
    creatorId: 'nobody-any-more',
    dueDate: '2026-11-30',
    labels: ['alpha'],
    componentIds: ['601'],
    fixVersionIds: ['501'],
    versionIds: ['502'],
    sprintIds: [1, 2],
    securityLevelId: '101',
    estimateSeconds: 28_800,
    remainingSeconds: 3600,
    spentSeconds: 5400,
    custom: { [storyPoints]: 5, [startDate]: '2026-11-01' },
    links: [
      { id: '301', typeId: '10000', direction: 'outward', issue: { id: '10003', key: 'PRJ-3' } },
      { id: '302', typeId: '10000', direction: 'inward', issue: { id: '10004', key: 'PRJ-4' } },
      { id: '303', typeId: '10000', direction: 'inward', issue: { id: null, key: 'ELSEWHERE-1' } },
    ],
    worklogs: [
      { id: '401', authorId: 'viewer', started: now - 2 * day, created: now - 2 * day, seconds: 3600 },
      { id: '402', authorId: null, started: now - day, created: now - day, seconds: 1800 },
    ],
    changes: [aStatusChange(now - 4 * day, '1', '3'), aDueDateSet(now - 2 * day), aStatusChange(now - day, '3', '9')],
  }),
  anIssue({ id: '10003', typeId: '10002', parent: { id: '10002', key: 'PRJ-2' }, statusId: '10' }),
  anIssue({ id: '10004', parent: { id: '10011', key: 'TEAM-1' }, securityLevelId: '100' }),
  anIssue({ id: '10005', parent: { id: null, key: 'ELSEWHERE-2' } }),
  anIssue({ id: '10006', parent: { id: '10011', key: 'TEAM-1' } }),
  anIssue({ id: '10007', typeId: '10002', parent: { id: '10002', key: 'PRJ-2' }, securityLevelId: '100' }),
  anIssue({ id: '10011', key: 'TEAM-1', projectId: '10001', typeId: '10000', custom: { customfield_10030: 8 } }),
  anIssue({ id: '10021', key: 'OLD-1', projectId: '10002' }),
];

/** By nobody that is known: an automation or an account that is gone. */
function aDueDateSet(at: number): Change {
  const item = { field: 'duedate', fieldId: 'duedate', from: null, fromString: null };
  return {
    id: '900',
    at,
    authorId: null,
    items: [{ ...item, to: '2026-11-30', toString: '2026-11-30 00:00:00.0' }],
  };
}
