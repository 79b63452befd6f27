import type { Holder, PermissionScheme, Role, RoleMembers, SecurityLevel } from '../site/model';
import { groups, type Cast, type GroupName } from './people';

const roleIds = { administrators: '10002', members: '10101', viewers: '10102', confidential: '10103' } as const;

export const roles: readonly Role[] = [
  { id: roleIds.administrators, name: 'Administrators' },
  { id: roleIds.members, name: 'Members' },
  { id: roleIds.viewers, name: 'Viewers' },
  { id: roleIds.confidential, name: 'Confidential readers' },
];

/** `involved`: besides one group, only who reported an issue or is assigned to it may see it. */
export type AccessName = 'standard' | 'open' | 'private' | 'involved';

export const schemeIds: Readonly<Record<AccessName, string>> = {
  standard: '10000',
  open: '10001',
  private: '10002',
  involved: '10003',
};

const role = (parameter: string): Holder => ({ type: 'projectRole', parameter });
const group = (parameter: GroupName): Holder => ({ type: 'group', parameter });

/** The office and the app read everything; so figures are complete. */
const everywhere = [group(groups.portfolioOffice), group(groups.apps)];
const ownPeople = [role(roleIds.members), role(roleIds.viewers), role(roleIds.administrators)];

const browsers: Readonly<Record<AccessName, readonly Holder[]>> = {
  standard: [...ownPeople, group(groups.admins), ...everywhere],
  open: [...ownPeople, group(groups.staff), ...everywhere],
  private: [role(roleIds.members), ...everywhere],
  involved: [{ type: 'reporter' }, { type: 'assignee' }, group(groups.people), ...everywhere],
};

const schemeNames: Readonly<Record<AccessName, string>> = {
  standard: 'Line of business',
  open: 'Open to all staff',
  private: 'Private',
  involved: 'Only those involved',
};

/** What the office changes itself: the plan, not the work. */
const planning = ['EDIT_ISSUES', 'ASSIGN_ISSUES', 'TRANSITION_ISSUES', 'SCHEDULE_ISSUES'];

const grant = (permission: string, holder: Holder) => ({ permission, holder });

function scheme(name: AccessName): PermissionScheme {
  const working = [
    'CREATE_ISSUES',
    'EDIT_ISSUES',
    'ASSIGN_ISSUES',
    'ASSIGNABLE_USER',
    'TRANSITION_ISSUES',
    'WORK_ON_ISSUES',
    'ADD_COMMENTS',
    'LINK_ISSUES',
    'SCHEDULE_ISSUES',
  ];
  return {
    id: schemeIds[name],
    name: schemeNames[name],
    grants: [
      ...browsers[name].map((holder) => grant('BROWSE_PROJECTS', holder)),
      ...working.map((permission) => grant(permission, role(roleIds.members))),
      ...planning.map((permission) => grant(permission, group(groups.portfolioOffice))),
      grant('ADMINISTER_PROJECTS', role(roleIds.administrators)),
      grant('ADMINISTER_PROJECTS', { type: 'projectLead' }),
      // As on real sites, where the role of apps stands in the schemes: so the app can read them.
      grant('ADMINISTER_PROJECTS', group(groups.apps)),
      grant('RESOLVE_ISSUES', role(roleIds.members)),
      grant('SET_ISSUE_SECURITY', role(roleIds.administrators)),
    ],
  };
}

export const permissionSchemes: readonly PermissionScheme[] = (
  ['standard', 'open', 'private', 'involved'] as const
).map(scheme);

export type LevelName = 'securityTeam' | 'confidential' | 'reporter';

export const levelIds: Readonly<Record<LevelName, string>> = {
  securityTeam: '10000',
  confidential: '10001',
  reporter: '10002',
};

export const securityLevels: readonly SecurityLevel[] = [
  {
    id: levelIds.securityTeam,
    name: 'Security team only',
    description: 'Open vulnerabilities',
    members: [group(groups.security), ...everywhere],
  },
  {
    id: levelIds.confidential,
    name: 'Confidential',
    description: 'Contracts and prices',
    members: [role(roleIds.confidential), ...everywhere],
  },
  {
    id: levelIds.reporter,
    name: 'Reporter and security',
    description: 'Claims with personal data',
    members: [{ type: 'reporter' }, group(groups.security), ...everywhere],
  },
];

/** Who of the cast is in a project by name, beside the groups of its line of business. */
export interface Guests {
  readonly productOwner: boolean;
  readonly developer: boolean;
  readonly sponsor: boolean;
}

/** Members come by the group of the line; the cast by name, so that each sees what the switch says. */
export function roleMembers(cast: Cast, line: GroupName, guests: Guests): RoleMembers[] {
  const viewers = [guests.productOwner ? cast.productOwner : null, guests.sponsor ? cast.sponsor : null];
  const accountIds = viewers.flatMap((viewer) => (viewer === null ? [] : [viewer.accountId]));
  return [
    { roleId: roleIds.administrators, accountIds: [cast.siteAdmin.accountId], groups: [] },
    { roleId: roleIds.members, accountIds: guests.developer ? [cast.developer.accountId] : [], groups: [line] },
    { roleId: roleIds.viewers, accountIds, groups: [] },
    { roleId: roleIds.confidential, accountIds: guests.productOwner ? [cast.productOwner.accountId] : [], groups: [] },
  ];
}
