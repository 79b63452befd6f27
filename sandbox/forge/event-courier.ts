import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom, type Random } from '../demo/random';
import { messageOf } from './error-message';

/** What goes wrong on the way of product events. Shares are from 0 to 1; the same seed gives the same faults. */
export interface EventFaults {
  readonly seed: number;
  /** Share of the events that never arrive. */
  readonly lose?: number;
  /** Share of the events that arrive twice. */
  readonly double?: number;
  /** The longest that an event is under way; the platform allows itself three minutes. */
  readonly delaySeconds?: number;
  /** Events overtake one another. */
  readonly shuffle?: boolean;
}

/** One event as the product sends it. */
export interface SentEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Account that caused it; null: none. */
  readonly by: string | null;
}

export interface CourierInput {
  /** Calls the app's triggers; rejects when one of them fails. */
  readonly emit: (name: string, payload: SentEvent['payload'], by: string | null) => Promise<void>;
  /** null: every event arrives once, at once, in order. */
  readonly faults: EventFaults | null;
  /** Scopes of the manifest. */
  readonly scopes: readonly string[];
  /** Multiplies delays; tests shorten them. */
  readonly delayScale: number;
  readonly warn: (message: string) => void;
}

const longestDelaySeconds = 180;
/** How far events overtake one another where no delay says it. */
const shuffleSeconds = 5;
const largestPayload = 200 * 1024;
const neededScope = 'read:jira-work';

/** Brings Jira's events to the app, as reliably as told. An event that fails in the app is not repeated. */
export class EventCourier {
  readonly #random: Random;
  readonly #underWay = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #isOpen = false;
  #lastStart: Promise<unknown> = Promise.resolve();

  /** @throws RangeError for a longer delay than the platform has */
  constructor(private readonly input: CourierInput) {
    if ((input.faults?.delaySeconds ?? 0) > longestDelaySeconds) {
      throw new RangeError(`Events are under way for ${String(longestDelaySeconds)} seconds at most.`);
    }
    // Each event on its way listens for the end.
    setMaxListeners(0, this.#closing.signal);
    this.#random = randomFrom(input.faults?.seed ?? 1);
  }

  /** Before the app is installed nothing is sent to it. */
  open(): void {
    this.#isOpen = true;
  }

  send(event: SentEvent): void {
    const { faults } = this.input;
    if (!this.#isOpen || !this.#mayPass(event) || this.#random.chance(faults?.lose ?? 0)) return;
    this.#dispatch(event);
    if (this.#random.chance(faults?.double ?? 0)) this.#dispatch(event);
  }

  isIdle(): boolean {
    return this.#underWay.size === 0;
  }

  /** Resolves when every event sent so far, and those that they cause, has been worked on. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  close(): void {
    this.#isOpen = false;
    this.#closing.abort();
  }

  #dispatch(event: SentEvent): void {
    const { faults, delayScale } = this.input;
    const longest = faults?.delaySeconds ?? (faults?.shuffle === true ? shuffleSeconds : 0);
    const delay = this.#random.next() * longest * 1000 * delayScale;
    const arrival = wait(delay, undefined, { signal: this.#closing.signal });
    const start = faults?.shuffle === true ? arrival : Promise.all([arrival, this.#lastStart]);
    const delivery = this.#deliver(start, event);
    this.#lastStart = start.catch(() => undefined);
    this.#underWay.add(delivery);
    void delivery.finally(() => this.#underWay.delete(delivery));
  }

  async #deliver(start: Promise<unknown>, { name, payload, by }: SentEvent): Promise<void> {
    try {
      await start;
      await this.input.emit(name, payload, by);
    } catch (error) {
      if (!this.#closing.signal.aborted) this.input.warn(`The event ${name} failed in the app: ${messageOf(error)}`);
    }
  }

  #mayPass({ name, payload }: SentEvent): boolean {
    if (!this.input.scopes.includes(neededScope)) return false;
    const size = Buffer.byteLength(JSON.stringify(payload));
    if (size > largestPayload)
      this.input.warn(`An event ${name} of ${String(size)} bytes is too large to be delivered.`);
    return size <= largestPayload;
  }
}
