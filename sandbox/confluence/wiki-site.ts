import type { AdfDocument } from './adf';

/** One state of a page. Never changes once it is published. */
export interface WikiVersion {
  /** From 1, without gaps. */
  readonly number: number;
  readonly title: string;
  readonly body: AdfDocument;
  /** Account id. */
  readonly by: string;
  readonly at: number;
}

export interface WikiPage {
  readonly id: string;
  /** The one that readers see. */
  readonly current: WikiVersion;
  /** Oldest first. */
  readonly versions: readonly WikiVersion[];
}

/** What somebody publishes. */
export interface WikiEdit {
  readonly title: string;
  readonly body: AdfDocument;
}

/** The one space of the emulated Confluence. */
export const space = { id: '98305', key: 'PLAN', name: 'Planning' } as const;

/** The pages of Confluence. They live as long as the process, as edits of Jira's issues do. */
export class WikiSite {
  readonly #pages = new Map<string, WikiVersion[]>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** In the order in which they were made. */
  pages(): readonly WikiPage[] {
    return [...this.#pages.keys()].flatMap((id) => this.page(id) ?? []);
  }

  page(id: string): WikiPage | null {
    const versions = this.#pages.get(id);
    const current = versions?.at(-1);
    return versions && current ? { id, current, versions } : null;
  }

  create(by: string, edit: WikiEdit): WikiPage {
    const id = String(100_000 + this.#pages.size + 1);
    const first = { number: 1, ...edit, by, at: this.#now() };
    this.#pages.set(id, [first]);
    return { id, current: first, versions: [first] };
  }

  /** @returns null: somebody else has published since, and nothing was changed */
  publish(id: string, base: number, by: string, edit: WikiEdit): WikiVersion | null {
    const versions = this.#pages.get(id);
    const current = versions?.at(-1);
    if (!versions || current?.number !== base) return null;
    const next = { number: base + 1, ...edit, by, at: this.#now() };
    versions.push(next);
    return next;
  }
}
