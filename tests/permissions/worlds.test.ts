import fc from 'fast-check';
import type { Site } from '../../sandbox/site/model';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import { documentOf } from '../../sandbox/confluence/adf';
import { cutToShown } from '../../src/contract/cut-to-shown';
import type { Result } from '../../src/contract/result';
import { macroLooks, roadmapColumns } from '../../src/contract/roadmap-config';
import type { PreparedSnapshot, SnapshotSubject } from '../../src/contract/snapshot';
import type { ReadByPerson } from '../oracle/compare-views';
import { appHasRead, expectedFrom, readFor, shownTo } from '../oracle/compare-views';
import { askMacros, expectedMacros, reportOfSite, roadmapOfSite, shownByMacros } from '../oracle/macros-oracle';
import { view } from '../resolvers/call-as';
import { liveADay, settle } from '../resolvers/settle';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { GrantChanges } from './random-world';
import { changeGrants, grantChanges, randomWorld } from './random-world';
import { startApp } from '../start-app';
import { passTime } from './secured-site';

/** Six people in each: more than 2,000 cases together. */
const WORLDS = Number(process.env.ALTITUDE_WORLDS ?? 340);
const seed = Number(fc.readConfigureGlobal().seed);

const MINUTE = 60;

/**
 * Nothing has been read meanwhile, so a person sees what the app could read before and he himself can now. Half of the people
 * look: the others in the next world.
 */
async function compareAfterAMinute(sandbox: RunningSandbox, changes: GrantChanges, serial: number): Promise<void> {
  const people = accountsOf(sandbox).filter((_, at) => at % 2 === serial % 2);
  const { timeZone } = sandbox.live().parts;
  await readFor(sandbox, people[0] ?? '', timeZone);
  for (const accountId of people) await view(sandbox, accountId, 'portfolio.view', {});
  changeGrants(sandbox.live(), changes);
  passTime(MINUTE);
  for (const accountId of people) {
    const inAMinute = new Date(Date.now() + MINUTE * 1_000);
    const read = await readFor(sandbox, accountId, timeZone, inAMinute);
    expect(await shownTo(sandbox, accountId)).toEqual(expectedFrom(read));
    if (accountId === people[serial % people.length]) await compareMacros(sandbox, accountId, read);
  }
  passTime(0);
  appHasRead(sandbox);
}

/** @returns what the macros answered */
async function compareMacros(sandbox: RunningSandbox, accountId: string, read: ReadByPerson) {
  const macros = await askMacros(sandbox, accountId);
  expect(macros.report.isPartial).toBe(isMissing(read));
  expect(shownByMacros(macros, read)).toEqual(expectedMacros(read));
  return macros;
}

/** What he may freeze is what he is shown live, cut to what is shown; in each world one of the looks. */
async function compareFrozen(sandbox: RunningSandbox, as: string, live: Macros, serial: number): Promise<void> {
  const { id } = sandbox.wiki.create(as, { title: 'A page', body: documentOf([]) });
  const extension = { content: { id, type: 'page' } };
  const look = macroLooks[serial % macroLooks.length] ?? 'table';
  const roadmap = { kind: 'roadmap' as const, request: roadmapOfSite, look, columns: [...roadmapColumns] };
  const report = { kind: 'report' as const, request: reportOfSite };
  const prepare = async (subject: SnapshotSubject) => {
    const payload = { subject, title: '' };
    const call = { as, moduleKey: 'roadmap-macro', functionKey: 'snapshot.prepare', payload, extension };
    const prepared = (await sandbox.invoke(call)) as Result<PreparedSnapshot>;
    return prepared.ok ? prepared.value.content : prepared.failure;
  };
  expect(await prepare(report)).toEqual(cutToShown({ ...report, title: '', report: live.report }));
  const frozen = await prepare(roadmap);
  expect(frozen).toEqual(cutToShown({ ...roadmap, title: '', excerpt: live.excerpt }));
  // Who people are is never kept.
  for (const accountId of accountsOf(sandbox)) expect(JSON.stringify(frozen)).not.toContain(JSON.stringify(accountId));
}

const isMissing = ({ missing: { projects, issues } }: ReadByPerson): boolean => projects.length + issues > 0;

type Macros = Awaited<ReturnType<typeof askMacros>>;

const accountsOf = ({ source }: RunningSandbox) =>
  source.jira.people.map(({ accountId }) => accountId).filter((accountId) => accountId !== 'first');

async function compareEverybody(site: Site, changes: GrantChanges | null, serial: number): Promise<number> {
  const jira = emulatedJira({ ...site, name: `world-${serial}` }, { now: Date.now });
  const sandbox = await startApp({
    source: { kind: 'given', jira },
  });
  try {
    await sandbox.ready();
    await settle(sandbox);
    if (changes) {
      await compareAfterAMinute(sandbox, changes, serial);
      await sandbox.functions.runScheduled('sweep-changes');
      await settle(sandbox);
      // What the app itself may read only now is found by the rounds of the hour and of the night.
      await liveADay(sandbox);
      // The clock has gone back: answers from before the change would count as young.
      passTime(2 * MINUTE);
    }
    const soon = new Date(Date.now() + (changes ? 2 * MINUTE * 1_000 : 0));
    const people = accountsOf(sandbox);
    for (const [at, accountId] of people.entries()) {
      const read = await readFor(sandbox, accountId, site.timeZone, soon);
      expect(await shownTo(sandbox, accountId)).toEqual(expectedFrom(read));
      const { missing, isPartial } = await view(sandbox, accountId, 'portfolio.view', {});
      const shownMissing = { projects: missing.projects.map(({ key }) => key).sort(), issues: missing.issues };
      expect(shownMissing).toEqual(read.missing);
      expect(isPartial).toBe(isMissing(read));
      // Macros of half of the people: the others in the next world. One of them freezes what he sees.
      if (at % 2 !== serial % 2) continue;
      const macros = await compareMacros(sandbox, accountId, read);
      if (at === serial % people.length) await compareFrozen(sandbox, accountId, macros, serial);
    }
    return people.length;
  } finally {
    passTime(0);
    await sandbox.close();
  }
}

describe('random permission schemes, security levels and people', () => {
  it(`show everybody exactly what he and the app can read (seed ${seed})`, async () => {
    let cases = 0;
    let serial = 0;
    const property = fc.asyncProperty(randomWorld, fc.option(grantChanges, { freq: 2 }), async (site, changes) => {
      cases += await compareEverybody(site, changes, serial++);
    });
    await fc.assert(property, {
      numRuns: WORLDS,
      endOnFailure: true,
      // The world itself fills pages: seed and path bring it back.
      asyncReporter: (run) => {
        if (!run.failed) return Promise.resolve();
        const where = `seed ${String(run.seed)}, path ${run.counterexamplePath ?? ''}`;
        return Promise.reject(new Error(`Somebody is shown something else: ${where}`, { cause: run.errorInstance }));
      },
    });
    expect(cases).toBe(WORLDS * 6);
  }, 600_000);
});
