import type { SiteChange, SiteStore } from '../site/site-store';
import { IndexedSite } from './indexed-site';
import { stateOf } from './site-state';
import type { SiteState } from './site-state';

/** The site as it is, or as the search index still has it. */
export class World {
  readonly #index: IndexedSite;
  #state: ReturnType<typeof stateOf>;

  constructor(store: SiteStore, version: number) {
    this.#index = new IndexedSite(store.parts, store.issues());
    this.#state = stateOf(store.parts, this.#index, version);
  }

  get state(): SiteState {
    return this.#state;
  }

  changeParts({ parts }: SiteChange): void {
    if (parts === null) return;
    this.#index.replaceParts(parts);
    this.#state = stateOf(parts, this.#index, this.#state.version + 1);
  }

  changeIssues({ issues }: SiteChange): void {
    for (const { id, issue } of issues) {
      if (issue === null) this.#index.remove(id);
      else this.#index.put(issue);
    }
    this.#state.version += 1;
  }
}
