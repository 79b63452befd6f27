import type { Holder, PermissionScheme, Person } from './model';
import type { SiteDesk } from './site-desk';

/** Edits of who may do what. Jira tells apps of none of these. */
export class AccessEdits {
  constructor(private readonly desk: SiteDesk) {}

  setGrants(schemeId: string, grants: PermissionScheme['grants']): void {
    const { permissionSchemes: schemes } = this.desk.store.parts;
    const scheme = this.desk.one(schemes, `permission scheme ${schemeId}`, ({ id }) => id === schemeId);
    const permissionSchemes = schemes.map((one) => (one === scheme ? { ...scheme, grants } : one));
    this.desk.put([], { permissionSchemes });
  }

  useScheme(project: string, schemeId: string): void {
    this.desk.one(
      this.desk.store.parts.permissionSchemes,
      `permission scheme ${schemeId}`,
      ({ id }) => id === schemeId,
    );
    this.desk.putProject({ ...this.desk.project(project), permissionSchemeId: schemeId });
  }

  setLevelMembers(levelId: string, members: readonly Holder[]): void {
    const { securityLevels: levels } = this.desk.store.parts;
    const level = this.desk.one(levels, `security level ${levelId}`, ({ id }) => id === levelId);
    this.desk.put([], { securityLevels: levels.map((one) => (one === level ? { ...level, members } : one)) });
  }

  setRole(
    project: string,
    roleId: string,
    members: { accountIds?: readonly string[]; groups?: readonly string[] },
  ): void {
    this.desk.one(this.desk.store.parts.roles, `role ${roleId}`, ({ id }) => id === roleId);
    const where = this.desk.project(project);
    const { accountIds = [], groups = [] } = members;
    const others = where.roleMembers.filter((one) => one.roleId !== roleId);
    this.desk.putProject({ ...where, roleMembers: [...others, { roleId, accountIds, groups }] });
  }

  setGroups(accountId: string, groups: readonly string[]): void {
    const { people } = this.desk.store.parts;
    const person = this.desk.one(people, `account ${accountId}`, (one) => one.accountId === accountId);
    this.desk.put([], { people: people.map((one) => (one === person ? { ...person, groups } : one)) });
  }

  addPerson(person: Person): void {
    this.desk.put([], { people: [...this.desk.store.parts.people, person] });
  }
}
