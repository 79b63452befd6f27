import type { Happening } from './happening';
import type { Change, ChangeItem, Issue, Project } from './model';
import type { SiteChange, SiteParts, SiteStore } from './site-store';

/** What Jira would not do, in plain words. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
}

/** What all edits share: finding things, numbering new ones, writing history, and telling of it. */
export class SiteDesk {
  #lastId: { issue: number; other: number } | null = null;
  /** The highest number that each prefix of keys ever had. */
  #numbers: Map<string, number> | null = null;

  constructor(
    readonly store: SiteStore,
    readonly now: () => number,
    readonly tell: (happening: Happening) => void,
  ) {}

  /** @throws EditRefused where the site has no such issue */
  issue(idOrKey: string): Issue {
    const found = this.store.find(idOrKey);
    if (!found) throw new EditRefused(`There is no issue ${idOrKey}.`);
    return found;
  }

  /** @throws EditRefused where the site has no such project */
  project(idOrKey: string): Project {
    return this.one(
      this.store.parts.projects,
      `project ${idOrKey}`,
      ({ id, key }) => id === idOrKey || key === idOrKey,
    );
  }

  /** @throws EditRefused where none passes the test */
  one<T>(items: readonly T[], what: string, test: (item: T) => boolean): T {
    const found = items.find(test);
    if (found === undefined) throw new EditRefused(`There is no ${what}.`);
    return found;
  }

  issuesOf(projectId: string): readonly Issue[] {
    return [...this.store.issues()].filter((issue) => issue.projectId === projectId);
  }

  /** Tells those who hold the data; issues that are null are gone. */
  put(issues: SiteChange['issues'], parts: Partial<SiteParts> | null = null): void {
    // Read before anything goes: ids and keys of what is deleted are not given again.
    this.#highestNumbers();
    this.#last();
    this.store.change({ at: this.now(), issues, parts: parts === null ? null : { ...this.store.parts, ...parts } });
  }

  putProject(project: Project, issues: SiteChange['issues'] = []): void {
    const projects = this.store.parts.projects.map((one) => (one.id === project.id ? project : one));
    this.put(issues, { projects });
  }

  /** The issue with one more history; the same issue where there is nothing to write. */
  withHistory(by: string | null, issue: Issue, items: readonly ChangeItem[]): { issue: Issue; change: Change | null } {
    if (items.length === 0) return { issue, change: null };
    const at = this.now();
    const change: Change = { id: this.nextId(), at, authorId: by, items };
    return { issue: { ...issue, updated: at, changes: [...issue.changes, change] }, change };
  }

  /** Of anything but issues. */
  nextId(): string {
    const last = this.#last();
    last.other += 1;
    return String(last.other);
  }

  nextIssueId(): string {
    const last = this.#last();
    last.issue += 1;
    return String(last.issue);
  }

  /** Keys are never given twice, even where an issue was deleted or moved away. */
  nextKey(project: Project): string {
    const numbers = this.#highestNumbers();
    const prefixes = [project.key, ...(project.formerKeys ?? [])];
    const next = Math.max(...prefixes.map((prefix) => numbers.get(prefix) ?? 0)) + 1;
    numbers.set(project.key, next);
    return `${project.key}-${String(next)}`;
  }

  #highestNumbers(): Map<string, number> {
    if (this.#numbers) return this.#numbers;
    const numbers = new Map<string, number>();
    for (const issue of this.store.issues()) {
      for (const key of [issue.key, ...(issue.formerKeys ?? [])]) {
        const [, prefix, number] = /^(.*)-(\d+)$/.exec(key) ?? [];
        if (prefix !== undefined) numbers.set(prefix, Math.max(numbers.get(prefix) ?? 0, Number(number)));
      }
    }
    this.#numbers = numbers;
    return numbers;
  }

  #last(): { issue: number; other: number } {
    if (this.#lastId) return this.#lastId;
    const last = { issue: 10_000, other: 10_000 };
    const see = (id: string): void => void (last.other = Math.max(last.other, Number(id) || 0));
    const { projects, sprints } = this.store.parts;
    for (const issue of this.store.issues()) {
      last.issue = Math.max(last.issue, Number(issue.id));
      for (const { id } of [...issue.changes, ...issue.worklogs, ...issue.links]) see(id);
    }
    for (const project of projects) for (const { id } of [project, ...project.versions, ...project.components]) see(id);
    for (const { id } of sprints) see(String(id));
    this.#lastId = last;
    return last;
  }
}
