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
  /** Of these projects, in which issues may name him: those where he may browse issues that do not. */
  projectsOfOthers(viewer: Viewer, projectIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Which issues with a security level he may see. */
  securedIssues(viewer: Viewer, question: SecuredQuestion): Promise<Admitted>;
  /** Of these projects: ids of all issues that he may see, decided issue by issue by Jira. */
  issuesOf(viewer: Viewer, projectIds: readonly string[]): Promise<ReadonlySet<number>>;
  /** About how many issues he may see in these projects. May tell that something is missing; never decides what is shown. */
  countIssues(viewer: Viewer, projectIds: readonly string[]): Promise<number>;
  /** Of these issues, wherever they are: the present keys, by id, of those that he may open. Archived ones among them. */
  keysOf(viewer: Viewer, issueIds: readonly number[]): Promise<ReadonlyMap<number, string>>;
  isAdministrator(viewer: Viewer): Promise<boolean>;
}

export interface ProjectLevel {
  readonly projectId: string;
  readonly levelId: string;
}

export interface SecuredQuestion {
  /** Whoever may see one issue of the project at this level may see all of them: one question decides. */
  readonly whole: readonly ProjectLevel[];
  /** Whoever may see one that names him as neither reporter nor assignee may see all of them. */
  readonly personal: readonly ProjectLevel[];
  /** Projects with issues at other levels: Jira decides issue by issue. */
  readonly mixed: readonly string[];
}

export interface Admitted {
  /** Names (`levelName`) of those of which he may see all issues. */
  readonly levels: ReadonlySet<string>;
  /** Ids of single issues. */
  readonly issues: ReadonlySet<number>;
}

/** One name for a level in one project. */
export function levelName(projectId: string, levelId: string): string {
  return `${projectId}/${levelId}`;
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
