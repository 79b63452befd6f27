import type { LevelReading } from '../site-index/ports/index-reader';

/** Who is asking. Comes from the trusted invocation context, never from a payload. */
export interface Viewer {
  readonly accountId: string;
  /** Identifies the installation: whatever is kept in memory is kept apart by it. */
  readonly installationId: string;
}

/** What Jira lets the viewer see, asked as the viewer. Answers may be up to a minute old. */
export interface ViewerAccess {
  /** Keys by id of the projects in which he may browse issues. Where that hangs on the issue, some may be hidden. */
  browsableProjects(viewer: Viewer): Promise<ReadonlyMap<string, string>>;
  /** How the site's permission schemes grant to browse projects; null: Jira does not tell him. */
  browseSchemes(viewer: Viewer): Promise<readonly BrowseScheme[] | null>;
  /** How much he may see of each of these places, by its name (`placeName`). */
  sightOf(viewer: Viewer, places: readonly KnownPlace[]): Promise<ReadonlyMap<string, Sight>>;
  /** Ids of the issues with a security level that he may see, as far as `sightOf` left it open. */
  securedIssues(viewer: Viewer, question: SecuredQuestion): Promise<ReadonlySet<number>>;
  /** Of these projects: ids of all issues that he may see, decided issue by issue by Jira. */
  issuesOf(viewer: Viewer, projectIds: readonly string[]): Promise<ReadonlySet<number>>;
  /** About how many issues he may see in these projects. May tell that something is missing; never decides what is shown. */
  countIssues(viewer: Viewer, projectIds: readonly string[]): Promise<number>;
  /** Of these issues, wherever they are: the present keys, by id, of those that he may open. Archived ones among them. */
  keysOf(viewer: Viewer, issueIds: readonly number[]): Promise<ReadonlyMap<number, string>>;
  isAdministrator(viewer: Viewer): Promise<boolean>;
}

/** The issues of one project at one security level. */
export interface ProjectLevel {
  readonly projectId: string;
  readonly levelId: string;
}

/** The issues of one project at one security level, or those without one. */
export interface KnownPlace {
  readonly projectId: string;
  readonly levelId: string | null;
  /** One of them, as far as the index knows. */
  readonly issueId: number;
}

/**
 * All issues of a place: one of them that names the person nowhere is visible to him, so whatever lets him see it lets him
 * see every one. None: Jira refuses to name the place to him. Open: Jira has to be asked issue by issue.
 */
export type Sight = 'all' | 'none' | 'open';

export interface SecuredQuestion {
  /** Levels of which he may see some issues. */
  readonly open: readonly ProjectLevel[];
  /** Projects with issues at levels of which one issue cannot speak for the others, or that Jira does not name to him. */
  readonly mixed: readonly string[];
  /** Ids of the levels in which he is known to be. */
  readonly known: readonly string[];
}

/** One name for the issues of one project at one level, or without one. */
export function placeName(projectId: string, levelId: string | null): string {
  return `${projectId}/${levelId ?? ''}`;
}

/** One grant of a security level. */
export interface LevelMember {
  readonly levelId: string;
  /** What kind of holder it is, in Jira's words: group, reporter … */
  readonly holder: string;
}

/** A permission scheme, as far as it grants to browse projects. */
export interface BrowseScheme {
  readonly id: string;
  /** What kinds of holders may, in Jira's words. */
  readonly browsers: readonly string[];
}

/** Who is granted what, as the app sees it. null: Jira does not show it to the app. */
export interface GrantSource {
  levelMembers(): Promise<readonly LevelMember[] | null>;
  /** All schemes that Jira lists. */
  schemes(): Promise<readonly BrowseScheme[] | null>;
  schemeOf(projectId: string): Promise<BrowseScheme | null>;
}

export interface GrantStore {
  /** Leaves a reading that was begun later as it is. */
  saveLevels(levels: LevelReading): Promise<void>;
  /** Ids of schemes by those of projects; without those that no list has. */
  schemes(): Promise<ReadonlyMap<string, string>>;
  saveSchemes(schemes: ReadonlyMap<string, string>): Promise<void>;
}
