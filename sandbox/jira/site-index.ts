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

/** Finds everything of a site by id or key. Keys of projects and issues are upper case; former keys lead there too. */
export interface SiteIndex {
  /** Ascending by id. */
  readonly entries: readonly Entry[];
  readonly entryById: ReadonlyMap<string, Entry>;
  readonly entryByKey: ReadonlyMap<string, Entry>;
  /** By project id; ascending by issue id. */
  readonly entriesOfProject: ReadonlyMap<string, readonly Entry[]>;
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
  /** Changes whenever any issue's work entries do. */
  readonly workVersion: number;
  /** Those whose parent it is, ascending by id. */
  childrenOf(issue: Issue): readonly Entry[];
  /** Issues updated at this instant or later, ascending by id. */
  updatedSince(instant: number): readonly Entry[];
}

/** The parent where it is on the site. */
export function parentEntry(index: SiteIndex, issue: Issue): Entry | undefined {
  if (!issue.parent) return undefined;
  const byParentId = issue.parent.id === null ? undefined : index.entryById.get(issue.parent.id);
  return byParentId ?? index.entryByKey.get(issue.parent.key.toUpperCase());
}
