import { AccessEdits } from './access-edits';
import type { Happening } from './happening';
import { IssueEdits } from './issue-edits';
import { LinkEdits } from './link-edits';
import type { Issue } from './model';
import { PlanEdits } from './plan-edits';
import { ProjectEdits } from './project-edits';
import { RankEdits } from './rank-edits';
import { SiteDesk } from './site-desk';
import type { SiteParts, SiteStore } from './site-store';
import { WorkEdits } from './work-edits';

/**
 * A site that people work on. Every edit writes history as Jira does and is told to apps as Jira does; all of them
 * throw EditRefused for what Jira would not do, and change nothing then. Nobody's permissions are asked here.
 */
export class LiveSite {
  readonly issues: IssueEdits;
  readonly ranks: RankEdits;
  readonly links: LinkEdits;
  readonly work: WorkEdits;
  readonly projects: ProjectEdits;
  readonly plan: PlanEdits;
  readonly access: AccessEdits;
  readonly #desk: SiteDesk;

  constructor(store: SiteStore, now: () => number, tell: (happening: Happening) => void) {
    this.#desk = new SiteDesk(store, now, tell);
    this.issues = new IssueEdits(this.#desk);
    this.ranks = new RankEdits(this.#desk, this.issues);
    this.links = new LinkEdits(this.#desk);
    this.work = new WorkEdits(this.#desk);
    this.projects = new ProjectEdits(this.#desk);
    this.plan = new PlanEdits(this.#desk);
    this.access = new AccessEdits(this.#desk);
  }

  /** Everything but the issues, as it is now. */
  get parts(): SiteParts {
    return this.#desk.store.parts;
  }

  /** By id, key or former key, as it is now. @throws EditRefused where there is none */
  issue(idOrKey: string): Issue {
    return this.#desk.issue(idOrKey);
  }

  allIssues(): readonly Issue[] {
    return [...this.#desk.store.issues()];
  }
}
