import type { SiteChange, SiteStore } from '../site/site-store';
import type { SiteState } from './site-state';
import { World } from './world';

/** What one request reads. */
export interface States {
  readonly present: SiteState;
  /** What searches see: the same object unless the search index lags behind. */
  readonly searched: SiteState;
}

/**
 * The present site, and the one that searches see: with issues as they were a while ago. Permissions, people and
 * projects are always those of the present, as Jira asks for them when a search runs.
 */
export class Worlds {
  #present: World;
  #searched: World;
  #waiting: SiteChange[] = [];

  constructor(
    private readonly store: SiteStore,
    private readonly lagMillis: number,
  ) {
    this.#present = new World(store, 1);
    this.#searched = this.#second(1);
    store.subscribe((change) => this.#hear(change));
  }

  /** Makes everything anew from the store. */
  renew(): void {
    const version = Math.max(this.#present.state.version, this.#searched.state.version) + 1;
    this.#present = new World(this.store, version);
    this.#searched = this.#second(version);
    this.#waiting = [];
  }

  at(now: number): States {
    const due = this.#waiting.findIndex(({ at }) => at > now - this.lagMillis);
    const ripe = this.#waiting.splice(0, due === -1 ? this.#waiting.length : due);
    for (const change of ripe) this.#searched.changeIssues(change);
    return { present: this.#present.state, searched: this.#searched.state };
  }

  #second(version: number): World {
    return this.lagMillis > 0 ? new World(this.store, version) : this.#present;
  }

  #hear(change: SiteChange): void {
    for (const world of new Set([this.#present, this.#searched])) world.changeParts(change);
    if (change.issues.length === 0) return;
    this.#present.changeIssues(change);
    if (this.#searched !== this.#present) this.#waiting.push(change);
  }
}
