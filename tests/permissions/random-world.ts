import fc from 'fast-check';
import type { LiveSite } from '../../sandbox/site/live-site';
import type { Holder, Issue, PermissionScheme, Person, Project, SecurityLevel, Site } from '../../sandbox/site/model';
import { groupIdOf } from '../../sandbox/jira/group-id';
import {
  aField,
  anIssue,
  aPerson,
  aProject,
  aScheme,
  aSite,
  someFields,
  startDate,
  storyPoints,
} from '../builders/site';

const accounts = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const groups = ['g0', 'g1', 'apps'];
const roles = ['r0', 'r1'];
const levels = ['21', '22', '23'];
const userField = 'customfield_900';
const groupField = 'customfield_901';
const pickers = 'com.atlassian.jira.plugin.system.customfieldtypes';
const fields = [
  ...someFields,
  aField({ id: userField, name: 'Approver', schema: { type: 'user', custom: `${pickers}:userpicker` } }),
  aField({
    id: groupField,
    name: 'Owners',
    schema: { type: 'array', items: 'group', custom: `${pickers}:multigrouppicker` },
  }),
];
const projectKeys = ['ONE', 'TWO', 'SIX', 'TEN'];

const perIssue: readonly Holder[] = [
  { type: 'reporter' },
  { type: 'assignee' },
  { type: 'userCustomField', parameter: userField },
  { type: 'groupCustomField', parameter: groupField },
];
const perProject: readonly Holder[] = [
  { type: 'anyone' },
  { type: 'projectLead' },
  { type: 'applicationRole', parameter: 'jira-software' },
  ...groups.map((parameter): Holder => ({ type: 'group', parameter })),
  ...accounts.map((parameter): Holder => ({ type: 'user', parameter })),
  ...roles.map((parameter): Holder => ({ type: 'projectRole', parameter })),
];

const holders = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...perProject) },
    { weight: 1, arbitrary: fc.constantFrom(...perIssue) },
  ),
  { minLength: 0, maxLength: 3, size: 'max' },
);
/** Half of the levels hang on no issue; others mix both kinds of grants. */
const members = fc.oneof(
  holders,
  fc.array(fc.constantFrom(...perProject), { minLength: 1, maxLength: 3, size: 'max' }),
);
const someone = fc.option(fc.constantFrom(...accounts));
const app = { type: 'group', parameter: 'apps' } as const;

/** Mostly the app may read; sometimes a project, or its permission scheme, is hidden from it. */
const mayApp = fc.integer({ min: 0, max: 9 }).map((dice) => ({ browses: dice > 0, administers: dice > 2 }));

function schemeOf(id: string): fc.Arbitrary<PermissionScheme> {
  return fc.tuple(holders, mayApp).map(([browsers, { browses, administers }]) => {
    const scheme = aScheme([...browsers, ...(browses ? [app] : [])], { id });
    const extra = administers ? [{ permission: 'ADMINISTER_PROJECTS', holder: app }] : [];
    return { ...scheme, grants: [...scheme.grants, ...extra] };
  });
}

/** The app reads what is restricted to roles as far as it is in them: in all, in one, in none. */
const appRoles = fc
  .subarray(roles)
  .map((mine) => mine.map((roleId) => ({ roleId, accountIds: [], groups: [app.parameter] })));

function projectOf(key: string, at: number): fc.Arbitrary<Project> {
  const members = fc.record({
    roleId: fc.constantFrom(...roles),
    accountIds: fc.subarray(accounts),
    groups: fc.subarray(['g0', 'g1']),
  });
  const id = String(10_000 + at);
  return fc
    .record({
      permissionSchemeId: fc.constantFrom('1', '2', '3'),
      leadAccountId: someone,
      roleMembers: fc.tuple(fc.array(members, { maxLength: 2 }), appRoles).map(([some, mine]) => [...some, ...mine]),
      archived: fc.integer({ min: 0, max: 11 }).map((dice) => dice === 0),
      hidesSecurityLevel: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
    })
    .map((parts) => aProject({ id, key, securityLevelIds: levels, ...parts }));
}

const securityLevels: fc.Arbitrary<SecurityLevel[]> = fc
  .tuple(...levels.map(() => fc.tuple(members, fc.integer({ min: 0, max: 5 }))))
  .map((made) =>
    made.map(([some, dice], at) => ({
      id: levels[at] ?? '',
      name: `Level ${at}`,
      members: dice > 0 ? [...some, app] : some,
    })),
  );

const isoDay = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2026, 9, 25 + days)).toISOString().slice(0, 10));
const typeIds = ['10000', '10001', '10001', '10001', '10002'];

/** One issue in eight is restricted to roles, without a level. */
const restrictedTo = fc.oneof(
  { weight: 7, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.subarray(roles, { minLength: 1 }) },
);

function issueOf(number: number, count: number): fc.Arbitrary<Issue> {
  return fc
    .record({
      restrictedTo,
      project: fc.integer({ min: 0, max: projectKeys.length - 1 }),
      typeId: fc.constantFrom(...typeIds),
      statusId: fc.constantFrom('1', '3', '5'),
      reporterId: someone,
      assigneeId: someone,
      securityLevelId: fc.option(fc.constantFrom(...levels), { freq: 2 }),
      dueDate: fc.option(isoDay),
      estimateSeconds: fc.option(fc.constant(3_600)),
      points: fc.option(fc.integer({ min: 0, max: 13 })),
      start: fc.option(isoDay),
      parent: fc.option(fc.integer({ min: 1, max: count + 2 }), { freq: 3 }),
      user: someone,
      group: fc.option(fc.constantFrom('g0', 'g1')),
    })
    .map(({ project, points, start, parent, user, group, restrictedTo, ...rest }) =>
      anIssue({
        ...rest,
        ...(restrictedTo === null ? {} : { restrictedToRoleIds: restrictedTo }),
        id: String(20_000 + number),
        key: `${projectKeys[project] ?? ''}-${number}`,
        projectId: String(10_000 + project),
        // Only upwards: Jira has no loops. Numbers beyond the last are parents that are not on the site.
        parent:
          parent !== null && (parent < number || parent > count)
            ? { id: String(20_000 + parent), key: `ONE-${parent}` }
            : null,
        custom: {
          [storyPoints]: points,
          [startDate]: start,
          [userField]: user === null ? null : { accountId: user },
          [groupField]: group === null ? null : [{ name: group, groupId: groupIdOf(group) }],
        },
      }),
    );
}

/** Keys of parents follow from where these really are. */
function withTrueParents(issues: readonly Issue[]): Issue[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  return issues.map((issue) => {
    const parent = issue.parent?.id ? byId.get(issue.parent.id) : undefined;
    return parent ? { ...issue, parent: { id: parent.id, key: parent.key } } : issue;
  });
}

/** In three of four worlds the app may read who belongs to a level. */
const people: fc.Arbitrary<Person[]> = fc
  .tuple(
    fc.tuple(
      ...accounts.map((accountId) => fc.subarray(['g0', 'g1']).map((mine) => aPerson({ accountId, groups: mine }))),
    ),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([made, dice]) => {
    const mine = dice > 0 ? ['apps', 'site-admins'] : ['apps'];
    // Whoever comes first is asked for by the sandbox itself.
    return [aPerson({ accountId: 'first' }), ...made, aPerson({ accountId: 'app', accountType: 'app', groups: mine })];
  });

/** A small site with everything that decides who may see what, of which even the app may not see all. */
export const randomWorld: fc.Arbitrary<Site> = fc
  .record({
    people,
    projects: fc.tuple(...projectKeys.map(projectOf)),
    permissionSchemes: fc.tuple(schemeOf('1'), schemeOf('2'), schemeOf('3')),
    securityLevels,
    issues: fc
      .integer({ min: 1, max: 26 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => issueOf(at + 1, count)))),
  })
  .map((parts) =>
    aSite({
      ...parts,
      issues: withTrueParents(parts.issues),
      fields,
      groups,
      roles: roles.map((id) => ({ id, name: id })),
    }),
  );

/**
 * What happens to grants while the app runs: levels and schemes name other people, of whom the app is none the less one, and
 * projects are given other schemes.
 */
export interface GrantChanges {
  readonly members: readonly { readonly levelId: string; readonly members: readonly Holder[] }[];
  readonly browsers: readonly { readonly schemeId: string; readonly browsers: readonly Holder[] }[];
  readonly moves: readonly { readonly project: string; readonly schemeId: string }[];
}

const schemeIds = ['1', '2', '3'];

export const grantChanges: fc.Arbitrary<GrantChanges> = fc.record({
  members: fc.array(fc.record({ levelId: fc.constantFrom(...levels), members: holders }), { maxLength: 3 }),
  browsers: fc.array(fc.record({ schemeId: fc.constantFrom(...schemeIds), browsers: holders }), { maxLength: 2 }),
  moves: fc.array(fc.record({ project: fc.constantFrom(...projectKeys), schemeId: fc.constantFrom(...schemeIds) }), {
    maxLength: 2,
  }),
});

const isApp = (holder: Holder): boolean => 'parameter' in holder && holder.parameter === app.parameter;

/** Changes grants as an administrator of the site would. Jira tells the app nothing of it. */
export function changeGrants(
  { access, parts }: LiveSite,
  { members: ofLevels, browsers: ofSchemes, moves }: GrantChanges,
): void {
  for (const { levelId, members: others } of ofLevels) {
    const before = parts.securityLevels.find(({ id }) => id === levelId)?.members ?? [];
    access.setLevelMembers(levelId, [...others, ...before.filter(isApp)]);
  }
  for (const { schemeId, browsers } of ofSchemes) {
    const before = parts.permissionSchemes.find(({ id }) => id === schemeId)?.grants ?? [];
    const kept = before.filter(({ permission, holder }) => permission !== 'BROWSE_PROJECTS' || isApp(holder));
    access.setGrants(schemeId, [...browsers.map((holder) => ({ permission: 'BROWSE_PROJECTS', holder })), ...kept]);
  }
  for (const { project, schemeId } of moves) access.useScheme(project, schemeId);
}
