/**
 * The emulated Jira site as plain data. The demo company and the import write it, the REST API serves it.
 * Instants are milliseconds since 1970 (UTC); days are ISO dates in the site's time zone.
 */
export interface Site {
  readonly name: string;
  /** As people would see it in the address bar, for links. The sandbox replaces the origin by its own. */
  readonly url: string;
  /** IANA name. Decides which day it is for the whole site. */
  readonly timeZone: string;
  readonly people: readonly Person[];
  readonly groups: readonly string[];
  readonly roles: readonly Role[];
  readonly projects: readonly Project[];
  readonly issueTypes: readonly IssueType[];
  readonly statuses: readonly Status[];
  readonly priorities: readonly Named[];
  readonly resolutions: readonly Named[];
  readonly linkTypes: readonly LinkType[];
  /** System and custom fields, as `GET /rest/api/3/field` lists them. */
  readonly fields: readonly Field[];
  readonly sprints: readonly Sprint[];
  readonly permissionSchemes: readonly PermissionScheme[];
  readonly securityLevels: readonly SecurityLevel[];
  readonly issues: readonly Issue[];
  /** Work entries that were taken back: what `worklog/deleted` lists. */
  readonly deletedWorklogs?: readonly { readonly id: string; readonly at: number }[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

export type Role = Named;

export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
  readonly active: boolean;
  readonly timeZone: string;
  readonly locale: string;
  /** The installed app is an account too: it sees what its own grants allow. */
  readonly accountType: 'atlassian' | 'app' | 'customer';
  /** Names of groups. `site-admins` holds the global permission ADMINISTER. */
  readonly groups: readonly string[];
  /** What this person is there for, shown in the sandbox's person switch, e.g. "Portfolio manager, sees everything". */
  readonly about?: string;
  /** false: Confluence alone knows him; Jira refuses every call. */
  readonly hasJira?: boolean;
  /** What he may do with pages of Confluence; everything unless told. */
  readonly wiki?: 'edit' | 'read';
}

export interface Project {
  readonly id: string;
  readonly key: string;
  /** Keys that it had before; they lead to it for ever. */
  readonly formerKeys?: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly category: Named | null;
  readonly leadAccountId: string | null;
  readonly type: 'software' | 'business' | 'service_desk';
  /** `next-gen` is team-managed. */
  readonly style: 'classic' | 'next-gen';
  readonly archived: boolean;
  readonly issueTypeIds: readonly string[];
  readonly versions: readonly Version[];
  readonly components: readonly Named[];
  readonly permissionSchemeId: string;
  /** Ids of the issue-security levels that its issues may carry. */
  readonly securityLevelIds: readonly string[];
  /** Its field configuration hides the field of the security level: issues do not tell theirs. It holds all the same. */
  readonly hidesSecurityLevel?: boolean;
  /** Who is in which project role. */
  readonly roleMembers: readonly RoleMembers[];
}

export interface RoleMembers {
  readonly roleId: string;
  readonly accountIds: readonly string[];
  readonly groups: readonly string[];
}

export interface Version {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly startDate: string | null;
  readonly releaseDate: string | null;
  readonly released: boolean;
  readonly archived: boolean;
}

export interface IssueType extends Named {
  readonly subtask: boolean;
  /** -1 sub-task, 0 story level, 1 epic, 2 and more above it. */
  readonly hierarchyLevel: number;
  /** Set where the type belongs to one team-managed project only. */
  readonly projectId?: string;
}

export interface Status extends Named {
  /** Jira's own keys are new, indeterminate, done and undefined; imports may bring others. */
  readonly categoryKey: string;
  readonly categoryName?: string;
}

export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly untranslatedName?: string;
  readonly custom: boolean;
  readonly schema: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
    readonly customId?: number;
  };
  /** Set where the field belongs to one team-managed project only. */
  readonly projectId?: string;
}

export interface Sprint {
  readonly id: number;
  readonly name: string;
  readonly state: 'active' | 'closed' | 'future';
  readonly boardId: number;
  readonly goal?: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly complete: number | null;
}

/** Who is granted something: the holders of Jira's permission schemes and security levels. */
export type Holder =
  | { readonly type: 'anyone' | 'reporter' | 'assignee' | 'projectLead' }
  | { readonly type: 'applicationRole'; readonly parameter?: string }
  | {
      readonly type: 'group' | 'user' | 'projectRole' | 'userCustomField' | 'groupCustomField';
      readonly parameter: string;
    };

export interface PermissionScheme extends Named {
  readonly grants: readonly { readonly permission: string; readonly holder: Holder }[];
}

export interface SecurityLevel extends Named {
  readonly members: readonly Holder[];
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  /** Keys that it had before it was moved, or its project renamed; they lead to it for ever. */
  readonly formerKeys?: readonly string[];
  readonly projectId: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly summary: string;
  readonly description: string | null;
  /** The parent need not be on the site: imports may name one by its key alone. */
  readonly parent: { readonly id: string | null; readonly key: string } | null;
  readonly priorityId: string | null;
  readonly resolutionId: string | null;
  readonly assigneeId: string | null;
  readonly reporterId: string | null;
  readonly creatorId: string | null;
  readonly created: number;
  readonly updated: number;
  readonly resolved: number | null;
  readonly dueDate: string | null;
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly versionIds: readonly string[];
  readonly sprintIds: readonly number[];
  readonly securityLevelId: string | null;
  /** Only people in these roles of a team-managed project see it; absent: whoever may browse the project. */
  readonly restrictedToRoleIds?: readonly string[];
  readonly estimateSeconds: number | null;
  readonly remainingSeconds: number | null;
  readonly spentSeconds: number | null;
  /** LexoRank; compares as text. */
  readonly rank: string;
  /** Values of the other custom fields in REST shape, e.g. story points as a number, a start date as an ISO date. */
  readonly custom: Readonly<Record<string, unknown>>;
  readonly links: readonly IssueLink[];
  readonly worklogs: readonly Worklog[];
  /** Oldest first. Replayed from creation it ends in the present state. */
  readonly changes: readonly Change[];
}

export interface IssueLink {
  readonly id: string;
  readonly typeId: string;
  readonly direction: 'outward' | 'inward';
  /** The other issue need not be on the site. */
  readonly issue: { readonly id: string | null; readonly key: string };
}

export interface Worklog {
  readonly id: string;
  readonly authorId: string | null;
  readonly started: number;
  readonly created: number;
  /** Absent: never changed since it was entered. */
  readonly updated?: number;
  readonly seconds: number;
}

export interface Change {
  readonly id: string;
  readonly at: number;
  readonly authorId: string | null;
  readonly items: readonly ChangeItem[];
}

/** As Jira's changelog has it: `from`/`to` are ids where the field has ids, the strings are what people saw. */
export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string | null;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}
