import { randomUUID } from 'node:crypto';
import { readRetryWish, type ConsumerEvent, type Push, type PushedEvent, type RetryWish } from './queue-events';
import { messageOf } from './error-message';
import { InvocationKilled } from './kill-switch';

export interface QueuesInput {
  /** Calls the consumer of a queue; rejects when the function failed. */
  readonly consume: (event: ConsumerEvent, chainLength: number) => Promise<unknown>;
  /** How many events of one queue may be worked on at the same time. */
  readonly atOnce: number;
  readonly warn: (message: string) => void;
  /** Multiplies every delay; tests shorten them. */
  readonly delayScale: number;
}

export interface JobStats {
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}

interface Entry {
  readonly event: ConsumerEvent;
  readonly chainLength: number;
  readonly concurrency: PushedEvent['concurrency'];
  readonly retries: number;
}

interface Job {
  success: number;
  inProgress: number;
  failed: number;
  isCancelled: boolean;
}

const maximalRetries = 4;
/** Finished jobs are forgotten beyond this, oldest first. */
const jobsKept = 10_000;

/** In-memory queues: what waits when the process ends is lost, as events can be lost anywhere. */
export class Queues {
  private readonly waiting = new Map<string, Entry[]>();
  private readonly running = new Map<string, Entry[]>();
  private readonly jobs = new Map<string, Job>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private isClosed = false;

  constructor(private readonly input: QueuesInput) {}

  push({ queueName, jobId, events, chainLength }: Push): void {
    this.jobs.set(jobId, { success: 0, inProgress: events.length, failed: 0, isCancelled: false });
    this.forgetOldJobs();
    for (const { body, delayInSeconds = 0, concurrency } of events) {
      const event = { queueName, jobId, eventId: randomUUID(), body };
      this.schedule({ event, chainLength, concurrency, retries: 0 }, delayInSeconds);
    }
  }

  /** null: no such job. */
  stats(jobId: string): JobStats | null {
    const job = this.jobs.get(jobId);
    return job ? { success: job.success, inProgress: job.inProgress, failed: job.failed } : null;
  }

  /** Events of the job that have not begun are dropped. @returns false: no such job */
  cancel(jobId: string): boolean {
    const job = this.jobs.get(jobId);
    if (job) job.isCancelled = true;
    return job !== undefined;
  }

  isIdle(): boolean {
    const lists = [...this.waiting.values(), ...this.running.values()];
    return this.timers.size === 0 && lists.every((list) => list.length === 0);
  }

  close(): void {
    this.isClosed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private schedule(entry: Entry, delaySeconds: number): void {
    if (this.isClosed) return;
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        listOf(this.waiting, entry.event.queueName).push(entry);
        this.work(entry.event.queueName);
      },
      delaySeconds * 1000 * this.input.delayScale,
    );
    this.timers.add(timer);
  }

  private work(queueName: string): void {
    const active = listOf(this.running, queueName);
    const entries = listOf(this.waiting, queueName);
    while (!this.isClosed && active.length < this.input.atOnce) {
      const next = entries.findIndex((entry) => mayStart(entry, active));
      const [entry] = next < 0 ? [] : entries.splice(next, 1);
      if (!entry) return;
      active.push(entry);
      void this.consume(entry).finally(() => {
        active.splice(active.indexOf(entry), 1);
        this.work(queueName);
      });
    }
  }

  private async consume(entry: Entry): Promise<void> {
    if (this.jobs.get(entry.event.jobId)?.isCancelled === true) {
      this.settle(entry, 'failed');
      return;
    }
    try {
      const wish = readRetryWish(await this.input.consume(entry.event, entry.chainLength));
      if (wish === null) this.settle(entry, 'success');
      else this.retry(entry, wish);
    } catch (error) {
      // What is cut off fails for want of its surroundings, which says nothing about the app.
      if (!this.isClosed) this.input.warn(`The consumer of ${entry.event.queueName} failed: ${messageOf(error)}`);
      if (isLost(error)) {
        this.settle(entry, 'failed');
        return;
      }
      const retryAfterSeconds = 2 ** entry.retries;
      this.retry(entry, { retryAfterSeconds, reason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR', data: undefined });
    }
  }

  private retry(entry: Entry, { retryAfterSeconds, reason, data }: RetryWish): void {
    const { queueName } = entry.event;
    if (entry.retries >= maximalRetries) {
      this.input.warn(`An event of ${queueName} is given up after ${String(maximalRetries)} retries.`);
      this.settle(entry, 'failed');
      return;
    }
    const retries = entry.retries + 1;
    const retryContext = { retryCount: retries, retryReason: reason, retryData: data };
    this.schedule({ ...entry, retries, event: { ...entry.event, retryContext } }, retryAfterSeconds);
  }

  private settle(entry: Entry, outcome: 'success' | 'failed'): void {
    const job = this.jobs.get(entry.event.jobId);
    if (!job) return;
    job.inProgress -= 1;
    job[outcome] += 1;
  }

  private forgetOldJobs(): void {
    for (const [jobId, job] of this.jobs) {
      if (this.jobs.size <= jobsKept) return;
      if (job.inProgress === 0) this.jobs.delete(jobId);
    }
  }
}

function isLost(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof InvocationKilled && cause.event === 'lost';
}

function mayStart({ concurrency }: Entry, active: readonly Entry[]): boolean {
  if (!concurrency) return true;
  return active.filter((other) => other.concurrency?.key === concurrency.key).length < concurrency.limit;
}

function listOf(lists: Map<string, Entry[]>, name: string): Entry[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}
