import { setTimeout as wait } from 'node:timers/promises';
import type { ForgeRuntime } from '../../../sandbox/forge/forge-runtime';
import { makeModuleContext } from '../../../sandbox/forge/module-context';
import { makeHealth } from '../../../sandbox/server/health';
import type { Workshop } from './workshop';

/** What reading something from Jira into the index cost. */
export interface SyncCost {
  readonly seconds: number;
  /** Of these, the emulated Jira's own work, which a real site would do elsewhere. */
  readonly jiraSeconds: number;
  readonly sqlSeconds: number;
  readonly statements: number;
  readonly calls: number;
  /** Of the app's own calls to Jira. */
  readonly points: number;
}

/** Installs the app and waits for its first index. */
export async function buildIndex(site: Workshop): Promise<SyncCost> {
  const app = await site.startApp();
  const cost = await costOf(site, app, async () => {
    await app.start('installed');
    await untilReady(site, app);
  });
  await app.close();
  return cost;
}

/** One issue in a hundred gets another due day, all over the site; then the app follows, and sweeps as it does later. */
export async function followChanges(site: Workshop, sweepsAfter: number): Promise<SyncCost> {
  const app = await site.startApp();
  await app.start(null);
  await settled(app);
  const { live } = site.emulated;
  const by = site.jira.people[0]?.accountId ?? null;
  const edit = (key: string) => live.issues.edit(by, key, { dueDate: '2027-03-01' });
  const issues = live.allIssues();
  // The first event of an app's life is not measured.
  edit(issues[0]?.key ?? '');
  await settled(app);
  const cost = await costOf(site, app, async () => {
    for (const [at, { key }] of issues.entries()) if (at % 100 === 50) edit(key);
    await settled(app);
    for (let sweep = 0; sweep < sweepsAfter; sweep++) {
      await app.functions.runScheduled('sweep-changes');
      await settled(app);
    }
  });
  await app.close();
  return cost;
}

async function costOf(site: Workshop, app: ForgeRuntime, work: () => Promise<void>): Promise<SyncCost> {
  const before = { ...site.jira.spent(), points: app.points().byActor.app };
  const sql = { milliseconds: site.sql.milliseconds, statements: site.sql.statements };
  const start = performance.now();
  await work();
  const after = site.jira.spent();
  return {
    seconds: (performance.now() - start) / 1_000,
    jiraSeconds: (after.milliseconds - before.milliseconds) / 1_000,
    sqlSeconds: (site.sql.milliseconds - sql.milliseconds) / 1_000,
    statements: site.sql.statements - sql.statements,
    calls: after.calls - before.calls,
    points: app.points().byActor.app - before.points,
  };
}

async function settled(app: ForgeRuntime): Promise<void> {
  await app.events.settled();
  // Looked at twice: what ends may queue what comes next.
  for (let idle = 0; idle < 2; idle = app.isIdle() ? idle + 1 : 0) await wait(25);
}

async function untilReady({ manifest, installation, jira }: Workshop, app: ForgeRuntime): Promise<void> {
  const [module] = manifest.uiModules;
  const [person] = jira.people;
  if (!module || !person) throw new Error('The app needs a page, and somebody who looks at it.');
  const health = makeHealth(app, makeModuleContext(installation, module, person, {}, 'bench'));
  for (;;) {
    const { status, detail } = await health();
    if (status === 'ready') return;
    if (status === 'failed') throw new Error(detail);
    await wait(100);
  }
}
