/** Who is asking. Comes from the trusted invocation context, never from a payload. */
export interface Viewer {
  readonly accountId: string;
  /** Identifies the installation: whatever is kept in memory is kept apart by it. */
  readonly installationId: string;
}

/** What Jira lets the viewer see, asked as the viewer. Answers may be up to a minute old. */
export interface ViewerAccess {
  /** Ids of the projects in which he may browse issues. Where that hangs on the issue, some of them may be hidden. */
  browsableProjects(viewer: Viewer): Promise<ReadonlySet<string>>;
  /** Of these projects: ids of the issues with a security level that he may see, decided issue by issue by Jira. */
  securedIssues(viewer: Viewer, projectIds: readonly string[]): Promise<ReadonlySet<number>>;
  /** Of these projects: ids of all issues that he may see, decided issue by issue by Jira. */
  issuesOf(viewer: Viewer, projectIds: readonly string[]): Promise<ReadonlySet<number>>;
  isAdministrator(viewer: Viewer): Promise<boolean>;
}
