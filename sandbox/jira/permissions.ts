import type { Holder, Issue, Person, Project } from '../site/model';
import type { SiteIndex } from './site-index';

type IssueTest = (issue: Issue) => boolean;

/** What one person is granted in one project: always, or for the issues that pass any of the tests. */
interface Grant {
  readonly always: boolean;
  readonly tests: readonly IssueTest[];
}

const nothing: Grant = { always: false, tests: [] };
const administrators = 'site-admins';

/**
 * Decides who may do what: permission schemes, roles and groups, issue security. It remembers its decisions, so it
 * lives exactly as long as one version of the site.
 */
export class PermissionEvaluator {
  readonly #grants = new Map<string, Map<string, Grant>>();
  readonly #levels = new Map<string, Map<string, Grant>>();

  constructor(private readonly index: SiteIndex) {}

  /** Holds the global permission ADMINISTER. */
  isAdministrator(accountId: string): boolean {
    return this.#activePerson(accountId)?.groups.includes(administrators) ?? false;
  }

  /** May see this issue: the project's Browse permission, membership of the issue's security level, its restriction to roles. */
  canBrowse(accountId: string, issue: Issue): boolean {
    return (
      this.hasIssuePermission(accountId, 'BROWSE_PROJECTS', issue) &&
      this.#passesSecurity(accountId, issue) &&
      this.#passesRestriction(accountId, issue)
    );
  }

  /** Projects in which the person may see issues, archived ones included; with grants to reporters and the like too. */
  browsableProjects(accountId: string): readonly Project[] {
    return [...this.index.projectById.values()].filter((project) => this.canBrowseProject(accountId, project));
  }

  canBrowseProject(accountId: string, project: Project): boolean {
    return this.hasProjectPermission(accountId, 'BROWSE_PROJECTS', project);
  }

  /** As Jira answers without an issue: a grant that depends on the issue (reporter, assignee …) counts as held. */
  hasProjectPermission(accountId: string, permission: string, project: Project): boolean {
    const grant = this.#grant(accountId, permission, project);
    return grant.always || grant.tests.length > 0;
  }

  /** The permission in this very issue, without regard to its security level. */
  hasIssuePermission(accountId: string, permission: string, issue: Issue): boolean {
    const project = this.index.projectById.get(issue.projectId);
    return project !== undefined && passes(this.#grant(accountId, permission, project), issue);
  }

  /** Belongs to the security level for some issues of the project at least. */
  isInLevel(accountId: string, levelId: string, project: Project): boolean {
    const grant = this.#levelGrant(accountId, levelId, project);
    return grant.always || grant.tests.length > 0;
  }

  #passesSecurity(accountId: string, issue: Issue): boolean {
    if (issue.securityLevelId === null) return true;
    const project = this.index.projectById.get(issue.projectId);
    if (!project) return false;
    return passes(this.#levelGrant(accountId, issue.securityLevelId, project), issue);
  }

  #passesRestriction(accountId: string, { restrictedToRoleIds, projectId }: Issue): boolean {
    if (restrictedToRoleIds === undefined) return true;
    const person = this.#activePerson(accountId);
    const project = this.index.projectById.get(projectId);
    if (!person || !project) return false;
    return restrictedToRoleIds.some((roleId) => isInRole(person, project, roleId));
  }

  #grant(accountId: string, permission: string, project: Project): Grant {
    return remember(this.#grants, accountId, `${permission} ${project.id}`, () => {
      const grants = this.index.schemeById.get(project.permissionSchemeId)?.grants ?? [];
      const holders = grants.filter((grant) => grant.permission === permission).map((grant) => grant.holder);
      return this.#grantBy(accountId, holders, project);
    });
  }

  /** A level that the site does not define has no members. */
  #levelGrant(accountId: string, levelId: string, project: Project): Grant {
    return remember(this.#levels, accountId, `${levelId} ${project.id}`, () =>
      this.#grantBy(accountId, this.index.levelById.get(levelId)?.members ?? [], project),
    );
  }

  #grantBy(accountId: string, holders: readonly Holder[], project: Project): Grant {
    const person = this.#activePerson(accountId);
    if (!person) return nothing;
    const verdicts = holders.map((holder) => holds(holder, person, project));
    return {
      always: verdicts.includes(true),
      tests: verdicts.filter((verdict) => typeof verdict === 'function'),
    };
  }

  #activePerson(accountId: string): Person | undefined {
    const person = this.index.personById.get(accountId);
    return person?.active === true ? person : undefined;
  }
}

function passes(grant: Grant, issue: Issue): boolean {
  return grant.always || grant.tests.some((test) => test(issue));
}

function remember(cache: Map<string, Map<string, Grant>>, accountId: string, key: string, decide: () => Grant): Grant {
  let ofAccount = cache.get(accountId);
  if (!ofAccount) cache.set(accountId, (ofAccount = new Map<string, Grant>()));
  const known = ofAccount.get(key);
  if (known) return known;
  const grant = decide();
  ofAccount.set(key, grant);
  return grant;
}

/** Whether the person is this holder; a test where that depends on the issue. */
function holds(holder: Holder, person: Person, project: Project): boolean | IssueTest {
  switch (holder.type) {
    case 'anyone':
      return true;
    case 'applicationRole':
      return person.accountType !== 'customer';
    case 'group':
      return person.groups.includes(holder.parameter);
    case 'user':
      return person.accountId === holder.parameter;
    case 'projectRole':
      return isInRole(person, project, holder.parameter);
    case 'projectLead':
      return project.leadAccountId === person.accountId;
    default:
      return issueTest(holder, person);
  }
}

function issueTest(holder: Holder, person: Person): IssueTest {
  switch (holder.type) {
    case 'reporter':
      return (issue) => issue.reporterId === person.accountId;
    case 'assignee':
      return (issue) => issue.assigneeId === person.accountId;
    case 'userCustomField':
      return (issue) => names(issue.custom[holder.parameter], 'accountId').includes(person.accountId);
    case 'groupCustomField':
      return (issue) => names(issue.custom[holder.parameter], 'name').some((group) => person.groups.includes(group));
    default:
      return () => false;
  }
}

function isInRole(person: Person, project: Project, roleId: string): boolean {
  return project.roleMembers.some(
    (members) =>
      members.roleId === roleId &&
      (members.accountIds.includes(person.accountId) || members.groups.some((group) => person.groups.includes(group))),
  );
}

/** A picker's value is one object or a list of them; imports may bring bare strings. */
function names(value: unknown, property: 'accountId' | 'name'): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => {
    if (typeof one === 'string') return [one];
    if (typeof one !== 'object' || one === null) return [];
    const name: unknown = Reflect.get(one, property);
    return typeof name === 'string' ? [name] : [];
  });
}
