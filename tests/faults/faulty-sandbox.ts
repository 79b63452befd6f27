import { setTimeout as wait } from 'node:timers/promises';
import type { EventFaults } from '../../sandbox/forge/event-courier';
import type { Faults } from '../../sandbox/forge/faults';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { IndexOverview } from '../../src/contract/site-index';
import { anEditableSite } from '../builders/live-world';
import { expectedFor, shownTo } from '../oracle/compare-views';
import { view } from '../resolvers/call-as';
import { settle } from '../resolvers/settle';
import { startApp } from '../start-app';

/** A small site whose faults can be changed while it runs. */
export interface FaultySandbox {
  readonly sandbox: RunningSandbox;
  /** null: all goes well again. */
  readonly befall: (faults: Faults | null) => void;
}

/** @param first what befalls the first reading */
export async function withFaultySandbox(
  first: Faults | null,
  use: (faulty: FaultySandbox) => Promise<void>,
  options: {
    readonly timeLimitScale?: number | ((functionKey: string) => number);
    readonly eventFaults?: EventFaults;
  } = {},
): Promise<void> {
  let faults = first;
  const jira = emulatedJira({ ...anEditableSite(), name: 'faults' }, { now: Date.now });
  const sandbox = await startApp({
    source: { kind: 'given', jira },
    // Faults are met with patience, of minutes: five times less of it than other tests have.
    delayScale: 0.001,
    warn: () => undefined,
    faults: (call) => faults?.(call) ?? null,
    ...options,
  });
  try {
    await use({
      sandbox,
      befall: (next) => {
        faults = next;
      },
    });
  } finally {
    await sandbox.close();
  }
}

export const overviewOf = (sandbox: RunningSandbox): Promise<IndexOverview> =>
  view(sandbox, 'admin', 'index.overview', {});

/** Waits for what the app does by itself, on slow machines too. */
export async function until(isSo: () => Promise<boolean>, seconds = 120): Promise<boolean> {
  const end = Date.now() + seconds * 1_000;
  while (Date.now() < end) {
    if (await isSo()) return true;
    await wait(5);
  }
  return isSo();
}

/** What both people see is what Jira has. */
export async function expectRight(sandbox: RunningSandbox): Promise<void> {
  for (const person of ['viewer', 'admin']) {
    expect(await shownTo(sandbox, person)).toEqual(await expectedFor(sandbox, person, 'Europe/Berlin'));
  }
}

/** What the schedule does in a day, pressed together. Not until all is quiet: what Jira refuses is tried again for ever. */
export async function shortDay({ sandbox }: FaultySandbox): Promise<void> {
  for (const key of ['sweep-changes', 'keep-index', 'compare-index']) await sandbox.functions.runScheduled(key);
  await until(() => Promise.resolve(sandbox.isIdle()), 0.4);
}

/** The fault is over, and the schedule comes round. */
export async function recover(faulty: FaultySandbox): Promise<void> {
  faulty.befall(null);
  await shortDay(faulty);
  await settle(faulty.sandbox);
  await faulty.sandbox.functions.runScheduled('sweep-changes');
  await settle(faulty.sandbox);
}
