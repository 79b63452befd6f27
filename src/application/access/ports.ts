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
  /** Of these projects: ids of the issues with a security level that he may see, decided issue by issue by Jira. */
  securedIssues(viewer: Viewer, projectIds: readonly string[]): Promise<ReadonlySet<number>>;
  /** Of these projects: ids of all issues that he may see, decided issue by issue by Jira. */
  issuesOf(viewer: Viewer, projectIds: readonly string[]): Promise<ReadonlySet<number>>;
  /** About how many issues he may see in these projects. May tell that something is missing; never decides what is shown. */
  countIssues(viewer: Viewer, projectIds: readonly string[]): Promise<number>;
  isAdministrator(viewer: Viewer): Promise<boolean>;
}
