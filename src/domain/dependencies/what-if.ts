import { shortfall } from './conflicts';
import { at, SCHEDULED, UNKNOWN } from './network';
import type { Schedule } from './schedule';
import { earliestStart, gapOf, latestFinish } from './schedule';

export interface Change {
  readonly item: number;
  /** Work days by which it starts after its early start. Negative: before it, as far as links and project start let it. */
  readonly slipsBy: number;
  /** Work days that it lasts then; null: as many as before. */
  readonly lasts: number | null;
}

/** A link that is missed by another number of work days than before; 0: it is kept. */
export interface ConflictChange {
  readonly link: number;
  readonly before: number;
  readonly after: number;
}

export interface Consequences {
  /** Items whose early start or early finish is another one, predecessors first. */
  readonly items: Int32Array;
  /** For each of `items`, work days by which its start and finish move; negative: earlier. */
  readonly startsBy: Int32Array;
  readonly finishesBy: Int32Array;
  /** The new end, a bound like `Schedule.end`, and by how many work days it moves. */
  readonly end: number;
  readonly endBy: number;
  /** What becomes of planned dates if the changed items move by so much and nobody else does. Ascending by link. */
  readonly conflicts: readonly ConflictChange[];
  /** Items that were to be changed but are not scheduled. Nothing is said about them. */
  readonly ignored: readonly number[];
}

/**
 * Asks "what if" of one schedule, many times. A question looks only at what is affected, in topological order, and
 * leaves the schedule as it is. The arrays it works on are kept between questions; answers share nothing.
 */
export class WhatIf {
  private readonly starts: Int32Array;
  private readonly durations: Int32Array;
  private readonly releases: Int32Array;
  private readonly gaps: Int32Array;
  private readonly planned: { readonly starts: Int32Array; readonly finishes: Int32Array };
  /** Place of each item in the network's order. */
  private readonly places: Int32Array;
  /** One bit a place: the item there is to be looked at. */
  private readonly waiting: Int32Array;
  private readonly moved: Int32Array;

  constructor(private readonly schedule: Schedule) {
    const { network, earlyStarts, releases, gaps } = schedule;
    this.starts = earlyStarts.slice();
    this.durations = network.durations.slice();
    this.releases = releases.slice();
    this.gaps = gaps.slice();
    this.planned = { starts: network.starts.slice(), finishes: network.finishes.slice() };
    this.waiting = new Int32Array((network.count >>> 5) + 1);
    this.moved = new Int32Array(network.count);
    this.places = new Int32Array(network.count);
    for (let place = 0; place < network.count; place++) this.places[at(network.order, place)] = place;
  }

  /**
   * Everything that follows from these changes, taken together. Where an item is named twice, the last change holds.
   * @throws RangeError for an item that does not exist, days that are not whole, or a negative duration
   */
  ask(changes: readonly Change[]): Consequences {
    for (const change of changes) this.expectSound(change);
    const { states } = this.schedule.network;
    const changed = changes.filter(({ item }) => states[item] === SCHEDULED);
    for (const change of changed) this.apply(change);
    const links = this.linksOf(changed);
    for (const link of links) this.retie(link);
    const moved = this.propagate();
    const consequences = {
      ...this.movesOf(moved),
      ...this.endAfter(moved),
      conflicts: this.conflictsOf(links),
      ignored: changes.filter(({ item }) => states[item] !== SCHEDULED).map(({ item }) => item),
    };
    for (const item of moved) this.starts[item] = at(this.schedule.earlyStarts, item);
    for (const { item } of changed) this.restore(item);
    for (const link of links) this.gaps[link] = at(this.schedule.gaps, link);
    return consequences;
  }

  private expectSound({ item, slipsBy, lasts }: Change): void {
    if (!(item in this.schedule.earlyStarts)) throw new RangeError(`There is no item ${item}.`);
    if (!Number.isInteger(slipsBy)) throw new RangeError(`${slipsBy} is no number of work days.`);
    if (lasts !== null && !(Number.isInteger(lasts) && lasts >= 0))
      throw new RangeError(`Nothing lasts ${lasts} days.`);
  }

  private apply({ item, slipsBy, lasts }: Change): void {
    const { network, earlyStarts, releases, options } = this.schedule;
    this.restore(item);
    this.durations[item] = lasts ?? at(network.durations, item);
    if (slipsBy !== 0) {
      const slipped = at(earlyStarts, item) + slipsBy;
      this.releases[item] = options.keepsPlannedStarts ? slipped : Math.max(slipped, at(releases, item));
    }
    const { starts, finishes } = this.planned;
    if (starts[item] !== UNKNOWN) starts[item] = at(starts, item) + slipsBy;
    if (lasts !== null && starts[item] !== UNKNOWN) finishes[item] = at(starts, item) + lasts;
    else if (finishes[item] !== UNKNOWN) finishes[item] = at(finishes, item) + slipsBy;
    this.enqueue(item);
  }

  private restore(item: number): void {
    const { network, releases } = this.schedule;
    this.durations[item] = at(network.durations, item);
    this.releases[item] = at(releases, item);
    this.planned.starts[item] = at(network.starts, item);
    this.planned.finishes[item] = at(network.finishes, item);
  }

  private enqueue(item: number): void {
    const place = at(this.places, item);
    this.waiting[place >>> 5] = at(this.waiting, place >>> 5) | (1 << (place & 31));
  }

  /** @returns the items that start or last differently. Successors stand behind in the order, so one run meets all. */
  private propagate(): Int32Array {
    let count = 0;
    for (let word = 0; word < this.waiting.length; word++) {
      while (at(this.waiting, word) !== 0) {
        const lowest = at(this.waiting, word) & -at(this.waiting, word);
        this.waiting[word] = at(this.waiting, word) ^ lowest;
        const item = at(this.schedule.network.order, word * 32 + 31 - Math.clz32(lowest));
        if (this.reconsider(item)) this.moved[count++] = item;
      }
    }
    return this.moved.subarray(0, count);
  }

  private reconsider(item: number): boolean {
    const { network, earlyStarts } = this.schedule;
    const { outgoing, links, states } = network;
    const start = earliestStart(network, item, at(this.releases, item), this.starts, this.gaps);
    this.starts[item] = start;
    if (start === at(earlyStarts, item) && this.durations[item] === network.durations[item]) return false;
    for (let next = at(outgoing.from, item); next < at(outgoing.from, item + 1); next++) {
      const successor = at(links.successors, at(outgoing.links, next));
      if (states[successor] === SCHEDULED) this.enqueue(successor);
    }
    return true;
  }

  private movesOf(moved: Int32Array): Pick<Consequences, 'items' | 'startsBy' | 'finishesBy'> {
    const { network, earlyStarts } = this.schedule;
    const moves = { items: moved.slice(), startsBy: moved.slice(), finishesBy: moved.slice() };
    for (let n = 0; n < moved.length; n++) {
      const item = at(moved, n);
      const startsBy = at(this.starts, item) - at(earlyStarts, item);
      moves.startsBy[n] = startsBy;
      moves.finishesBy[n] = startsBy + at(this.durations, item) - at(network.durations, item);
    }
    return moves;
  }

  /** All items are looked at only where one that ended last is done earlier. */
  private endAfter(moved: Int32Array): Pick<Consequences, 'end' | 'endBy'> {
    const { network, earlyStarts, end: before } = this.schedule;
    let end = before;
    let isEarlier = false;
    for (const item of moved) {
      end = Math.max(end, at(this.starts, item) + at(this.durations, item));
      if (at(earlyStarts, item) + at(network.durations, item) === before) isEarlier = true;
    }
    if (end === before && isEarlier) end = latestFinish(network, this.starts, this.durations);
    return { end, endBy: end - before };
  }

  private conflictsOf(links: readonly number[]): ConflictChange[] {
    const { network } = this.schedule;
    const changes: ConflictChange[] = [];
    for (const link of links) {
      // A link that is unknown before is unknown after as well: UNKNOWN is below 0.
      const before = Math.max(0, shortfall(network, link, network));
      const after = Math.max(0, shortfall(network, link, this.planned));
      if (before !== after) changes.push({ link, before, after });
    }
    return changes;
  }

  /** Links at either end of which something changes, ascending, each once. */
  private linksOf(changed: readonly Change[]): number[] {
    const { incoming, outgoing } = this.schedule.network;
    const links = new Set<number>();
    for (const { item } of changed) {
      for (const { from, links: grouped } of [incoming, outgoing])
        for (let next = at(from, item); next < at(from, item + 1); next++) links.add(at(grouped, next));
    }
    return Array.from(links).sort((a, b) => a - b);
  }

  private retie(link: number): void {
    if (at(this.gaps, link) !== UNKNOWN) this.gaps[link] = gapOf(this.schedule.network, link, this.durations);
  }
}
