import type { SqlFaults } from '../../sandbox/forge/forge-sql';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { anEditableSite } from '../builders/live-world';
import { describeOnEngines } from '../engines';
import { settle } from '../resolvers/settle';
import { startApp } from '../start-app';

/** The two statements by which what nobody can publish or read any more goes. */
const forgetting = /^DELETE FROM `snapshot_draft` WHERE `made_at` </;
const erasing = /^SELECT `one`\.`snapshot_id`.*JOIN `snapshot_event` AS `later`/;

describeOnEngines('the hourly round', (mysqlUrl) => {
  let sandbox: RunningSandbox;
  let faults: SqlFaults | null = null;
  let done: string[] = [];

  beforeAll(async () => {
    const jira = emulatedJira({ ...anEditableSite(), name: `rounds-${String(Date.now())}` }, { now: Date.now });
    sandbox = await startApp({
      source: { kind: 'given', jira },
      mysqlUrl,
      warn: () => undefined,
      sqlFaults: (query) => faults?.(query) ?? null,
      watchSql: (query, { status }) => {
        if (status === 200) done.push(query);
      },
    });
    await sandbox.ready();
    await settle(sandbox);
  });
  afterAll(() => sandbox.close());

  /** @returns which of its statements failed, and what of snapshots was tidied up in it */
  const round = async (failing: number) => {
    let [count, failed]: [number, string | null] = [0, null];
    done = [];
    faults = (query) => {
      count += 1;
      if (count !== failing) return null;
      failed = query;
      return 'refused';
    };
    await sandbox.functions.runScheduled('keep-index').catch(() => undefined);
    faults = null;
    const has = (statement: RegExp) => done.some((query) => statement.test(query));
    const tidied = { forgotten: has(forgetting), erased: has(erasing) };
    await settle(sandbox);
    return { failed: failed as string | null, tidied };
  };

  it('tidies up snapshots whichever of its statements fails, and all of it in the next where it is one of those', async () => {
    const both = { forgotten: true, erased: true };
    let others = 0;
    for (let at = 1, isOver = false; !isOver; at++) {
      const { failed, tidied } = await round(at);
      isOver = failed === null;
      const [isForgetting, isErasing] = [
        (failed ?? '').startsWith('DELETE FROM `snapshot_draft` WHERE `made_at` <'),
        erasing.test(failed ?? ''),
      ];
      expect({ failed, tidied }).toEqual({ failed, tidied: { forgotten: !isForgetting, erased: !isErasing } });
      if (isForgetting || isErasing) expect((await round(Infinity)).tidied).toEqual(both);
      else others += Number(!isOver);
    }
    expect(others).toBeGreaterThan(3);
  });
});
