import type { Person } from '../site/model';
import type { AdfDocument } from './adf';

/** Kinds of content that hold macros, as Confluence names them. */
export const wikiTypes = ['page', 'blogpost'] as const;
export type WikiType = (typeof wikiTypes)[number];

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

/** A page or a blog post. */
export interface WikiPage {
  /** No other content has the same, of whatever type. */
  readonly id: string;
  readonly type: WikiType;
  /** The one that readers see. */
  readonly current: WikiVersion;
  /** Oldest first. */
  readonly versions: readonly WikiVersion[];
  /** It was never published: Confluence's REST API gives it only to whoever asks for drafts. */
  readonly isDraft: boolean;
  /** Account ids of those who may read it; null: everybody. */
  readonly readers: readonly string[] | null;
}

/** What somebody publishes. */
export interface WikiEdit {
  readonly title: string;
  readonly body: AdfDocument;
}

interface NewContent {
  readonly isDraft?: boolean;
  /** A page unless told. */
  readonly type?: WikiType;
}

/** The one space of the emulated Confluence. */
export const space = { id: '98305', key: 'PLAN', name: 'Planning' } as const;

interface KeptPage {
  readonly type: WikiType;
  readonly versions: WikiVersion[];
  isDraft: boolean;
  readers: readonly string[] | null;
}

/** The pages and blog posts of Confluence. They live as long as the process, as edits of Jira's issues do. */
export class WikiSite {
  readonly #pages = new Map<string, KeptPage>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** In the order in which they were made. */
  pages(): readonly WikiPage[] {
    return [...this.#pages.keys()].flatMap((id) => this.page(id) ?? []);
  }

  page(id: string): WikiPage | null {
    const kept = this.#pages.get(id);
    const current = kept?.versions.at(-1);
    return kept && current ? { id, current, ...kept } : null;
  }

  create(by: string, edit: WikiEdit, { isDraft = false, type = 'page' }: NewContent = {}): WikiPage {
    const id = String(100_000 + this.#pages.size + 1);
    const first = { number: 1, ...edit, by, at: this.#now() };
    const kept = { type, versions: [first], isDraft, readers: null };
    this.#pages.set(id, kept);
    return { id, current: first, ...kept };
  }

  /** @returns null: somebody else has published since, and nothing was changed */
  publish(id: string, base: number, by: string, edit: WikiEdit): WikiVersion | null {
    const kept = this.#pages.get(id);
    const current = kept?.versions.at(-1);
    if (!kept || current?.number !== base) return null;
    const next = { number: base + 1, ...edit, by, at: this.#now() };
    kept.versions.push(next);
    kept.isDraft = false;
    return next;
  }

  /** Nobody else may read the page any more. @param readers null: everybody may */
  restrict(id: string, readers: readonly string[] | null): void {
    const kept = this.#pages.get(id);
    if (kept) kept.readers = readers;
  }
}

/** Where it is read. A blog post stands below the day that it was begun. */
export function addressOf({ id, type, versions, current }: WikiPage): string {
  const day = new Date((versions[0] ?? current).at).toISOString().slice(0, 10).replaceAll('-', '/');
  return `/wiki/spaces/${space.key}/${type === 'page' ? 'pages' : `blog/${day}`}/${id}`;
}

export const mayRead = ({ readers }: WikiPage, { accountId }: Person): boolean => readers?.includes(accountId) ?? true;

export const mayEdit = (page: WikiPage, person: Person): boolean => person.wiki !== 'read' && mayRead(page, person);
