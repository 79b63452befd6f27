import type { Entry } from './site-index';

/**
 * Entries by the time of their last update, so that asking what changed lately does not look at the whole site. What
 * was replaced since stays in the list until it is made anew, and is passed over.
 */
export class ByUpdate {
  #ordered: Entry[] | null = null;

  constructor(
    private readonly current: () => Iterable<Entry>,
    private readonly isCurrent: (entry: Entry) => boolean,
  ) {}

  add(entry: Entry): void {
    const last = this.#ordered?.at(-1);
    if (last && last.issue.updated > entry.issue.updated) this.#ordered = null;
    else this.#ordered?.push(entry);
  }

  /** Ascending by id. */
  since(instant: number): readonly Entry[] {
    this.#ordered ??= [...this.current()].sort((a, b) => a.issue.updated - b.issue.updated);
    const found: Entry[] = [];
    for (let at = this.#ordered.length - 1; at >= 0; at -= 1) {
      const entry = this.#ordered[at];
      if (!entry || entry.issue.updated < instant) break;
      if (this.isCurrent(entry)) found.push(entry);
    }
    return found.sort((a, b) => a.number - b.number);
  }
}
