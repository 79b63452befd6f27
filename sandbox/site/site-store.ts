import type { Issue, Site } from './model';

/** A site without its issues: what is small, and replaced as a whole. */
export type SiteParts = Omit<Site, 'issues'>;

/** What became different at one moment. */
export interface SiteChange {
  readonly at: number;
  /** `issue` null: it is gone. */
  readonly issues: readonly { readonly id: string; readonly issue: Issue | null }[];
  /** null: only issues changed. */
  readonly parts: SiteParts | null;
}

/** The present data of a site that changes. Whoever derives something from it is told each change. */
export class SiteStore {
  #parts: SiteParts;
  #issues: Map<string, Issue> | null = null;
  #idByKey = new Map<string, string>();
  readonly #listeners: ((change: SiteChange) => void)[] = [];

  constructor(private readonly source: Site) {
    this.#parts = source;
  }

  get parts(): SiteParts {
    return this.#parts;
  }

  /** In no particular order. */
  issues(): Iterable<Issue> {
    return this.#issues?.values() ?? this.source.issues;
  }

  /** By id, key, or a key that it had before. */
  find(idOrKey: string): Issue | undefined {
    const issues = this.#byId();
    return issues.get(idOrKey) ?? issues.get(this.#idByKey.get(idOrKey.toUpperCase()) ?? '');
  }

  change(change: Partial<Pick<SiteChange, 'issues' | 'parts'>> & { readonly at: number }): void {
    const { at, issues = [], parts = null } = change;
    const known = this.#byId();
    for (const { id, issue } of issues) {
      if (issue === null) known.delete(id);
      else this.#put(known, issue);
    }
    if (parts !== null) this.#parts = parts;
    for (const listener of this.#listeners) listener({ at, issues, parts });
  }

  subscribe(listener: (change: SiteChange) => void): void {
    this.#listeners.push(listener);
  }

  /** Reads the data anew that it was made of; edits since are forgotten. */
  reload(): void {
    this.#parts = this.source;
    this.#issues = null;
    this.#idByKey = new Map();
  }

  #byId(): Map<string, Issue> {
    if (this.#issues) return this.#issues;
    const made = new Map<string, Issue>();
    for (const issue of this.source.issues) this.#put(made, issue);
    this.#issues = made;
    return made;
  }

  #put(issues: Map<string, Issue>, issue: Issue): void {
    issues.set(issue.id, issue);
    for (const key of [...(issue.formerKeys ?? []), issue.key]) this.#idByKey.set(key.toUpperCase(), issue.id);
  }
}
