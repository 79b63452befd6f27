import type {
  Field,
  Issue,
  IssueType,
  LinkType,
  Named,
  PermissionScheme,
  Person,
  Project,
  SecurityLevel,
  Site,
  Sprint,
  Status,
  Version,
} from '../site/model';

/** An issue with what its ids name, so that searches and pages need not look these up. */
export interface Entry {
  readonly issue: Issue;
  readonly project: Project;
  readonly type: IssueType;
  readonly status: Status;
  /** The issue's id as a number: what Jira orders by. */
  readonly number: number;
}

/** A thing that belongs to one project. */
export interface Owned<T> {
  readonly item: T;
  readonly project: Project;
}

/** Finds everything of a site by id or key. Keys of projects and issues are upper case. */
export interface SiteIndex {
  /** Ascending by id. */
  readonly entries: readonly Entry[];
  readonly entryById: ReadonlyMap<string, Entry>;
  readonly entryByKey: ReadonlyMap<string, Entry>;
  /** By project id; ascending by issue id. */
  readonly entriesOfProject: ReadonlyMap<string, readonly Entry[]>;
  /** By the parent's key, whether or not the parent is on the site. */
  readonly childrenOfKey: ReadonlyMap<string, readonly Entry[]>;
  readonly projectById: ReadonlyMap<string, Project>;
  readonly projectByKey: ReadonlyMap<string, Project>;
  readonly personById: ReadonlyMap<string, Person>;
  readonly typeById: ReadonlyMap<string, IssueType>;
  readonly statusById: ReadonlyMap<string, Status>;
  readonly priorityById: ReadonlyMap<string, Named>;
  readonly resolutionById: ReadonlyMap<string, Named>;
  readonly linkTypeById: ReadonlyMap<string, LinkType>;
  readonly sprintById: ReadonlyMap<number, Sprint>;
  readonly fieldById: ReadonlyMap<string, Field>;
  readonly schemeById: ReadonlyMap<string, PermissionScheme>;
  readonly levelById: ReadonlyMap<string, SecurityLevel>;
  readonly versionById: ReadonlyMap<string, Owned<Version>>;
  readonly componentById: ReadonlyMap<string, Owned<Named>>;
}

/** @throws Error when an issue names a project, type or status that the site lacks */
export function indexSite(site: Site): SiteIndex {
  const projectById = byId(site.projects);
  const typeById = byId(site.issueTypes);
  const statusById = byId(site.statuses);
  const entries = site.issues
    .map((issue) => entryOf(issue, projectById, typeById, statusById))
    .sort((a, b) => a.number - b.number);
  return {
    ...indexIssues(entries),
    projectById,
    projectByKey: new Map(site.projects.map((project) => [project.key.toUpperCase(), project])),
    personById: new Map(site.people.map((person) => [person.accountId, person])),
    typeById,
    statusById,
    priorityById: byId(site.priorities),
    resolutionById: byId(site.resolutions),
    linkTypeById: byId(site.linkTypes),
    sprintById: new Map(site.sprints.map((sprint) => [sprint.id, sprint])),
    fieldById: byId(site.fields),
    schemeById: byId(site.permissionSchemes),
    levelById: byId(site.securityLevels),
    versionById: owned(site.projects, (project) => project.versions),
    componentById: owned(site.projects, (project) => project.components),
  };
}

function entryOf(
  issue: Issue,
  projects: ReadonlyMap<string, Project>,
  types: ReadonlyMap<string, IssueType>,
  statuses: ReadonlyMap<string, Status>,
): Entry {
  return {
    issue,
    project: required(projects.get(issue.projectId), `project ${issue.projectId}`, issue),
    type: required(types.get(issue.typeId), `issue type ${issue.typeId}`, issue),
    status: required(statuses.get(issue.statusId), `status ${issue.statusId}`, issue),
    number: Number(issue.id),
  };
}

function required<T>(found: T | undefined, what: string, issue: Issue): T {
  if (found === undefined) throw new Error(`Issue ${issue.key} has ${what}, which the site does not have.`);
  return found;
}

function indexIssues(entries: readonly Entry[]) {
  const entryById = new Map<string, Entry>();
  const entryByKey = new Map<string, Entry>();
  const entriesOfProject = new Map<string, Entry[]>();
  for (const entry of entries) {
    entryById.set(entry.issue.id, entry);
    entryByKey.set(entry.issue.key.toUpperCase(), entry);
    addTo(entriesOfProject, entry.project.id, entry);
  }
  const childrenOfKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const parent = entry.issue.parent;
    // The id is what lasts: a parent that was moved to another project has another key by now.
    if (parent) addTo(childrenOfKey, entryById.get(parent.id ?? '')?.issue.key ?? parent.key, entry);
  }
  return { entries, entryById, entryByKey, entriesOfProject, childrenOfKey };
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function owned<T extends { readonly id: string }>(
  projects: readonly Project[],
  itemsOf: (project: Project) => readonly T[],
): ReadonlyMap<string, Owned<T>> {
  return new Map(projects.flatMap((project) => itemsOf(project).map((item) => [item.id, { item, project }] as const)));
}

/** The parent where it is on the site. */
export function parentEntry(index: SiteIndex, issue: Issue): Entry | undefined {
  if (!issue.parent) return undefined;
  const byParentId = issue.parent.id === null ? undefined : index.entryById.get(issue.parent.id);
  return byParentId ?? index.entryByKey.get(issue.parent.key.toUpperCase());
}
