import { randomUUID } from 'node:crypto';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { anEditableSite } from '../builders/live-world';
import { aDraft } from '../builders/portfolio';
import { call, view } from './call-as';
import { aFiled, belongingsOf, exportAll, exportContent, fileOf, sendFile } from './portfolio-files';
import { settle } from './settle';
import { startApp } from '../start-app';

describe('portfolios whose functions are killed at any step', () => {
  let sandbox: RunningSandbox;

  beforeAll(async () => {
    const jira = emulatedJira({ ...anEditableSite(), name: `kills-${Date.now()}` }, { now: Date.now });
    sandbox = await startApp({ source: { kind: 'given', jira }, warn: () => undefined });
    await sandbox.ready();
  });
  afterAll(async () => {
    await settle(sandbox);
    await sandbox.close();
  });

  it('are imported as a whole or not at all, and wholly, with all that belongs to them, when that is repeated', async () => {
    const { today } = await view(sandbox, 'admin', 'portfolio.view', {});
    let kills = 0;
    for (let isKilled = true; isKilled; kills++) {
      const before = await exportAll(sandbox);
      const file = Array.from({ length: 6 }, () => aFiled(randomUUID()));
      const others = belongingsOf(file[0]!.id, today);
      const run = { ...(await sendFile(sandbox, fileOf(file, others))), isDryRun: false };
      const report = sandbox.killAfterCalls({ functionKey: 'resolver', afterCalls: kills + 1, event: 'lost' });
      const hasAnswer = await call(sandbox, 'admin', 'portfolio-record.import', run).then(
        () => true,
        () => false,
      );
      isKilled = report.isDone();
      expect(hasAnswer).toBe(!isKilled);
      // Where it was never killed the order must not hit what comes next.
      sandbox.killAfterCalls({ functionKey: 'nothing', afterCalls: 1, event: 'lost' });
      const added = (await exportAll(sandbox)).length - before.length;
      expect([0, 6]).toContain(added);
      await call(sandbox, 'admin', 'portfolio-record.import', run);
      const { portfolios, ...present } = await exportContent(sandbox);
      for (const kind of ['baselines', 'overrides', 'workViews', 'capacity'] as const)
        expect(present[kind]).toEqual(expect.arrayContaining([...others[kind]]));
      const now = new Map(portfolios.map((portfolio) => [portfolio.id, portfolio]));
      for (const portfolio of file) expect(now.get(portfolio.id)).toEqual(portfolio);
      expect(now.size).toBe(before.length + 6);
    }
    expect(kills).toBeGreaterThan(16);
  });

  it('have queries that end right: no part of a result is ever shown', async () => {
    const draft = aDraft({ members: [{ kind: 'query', jql: 'project = PRJ' }] });
    const { portfolioId } = await view(sandbox, 'admin', 'portfolio-record.create', { draft });
    await settle(sandbox);
    for (let afterCalls = 1, isKilled = true; isKilled; afterCalls++) {
      const report = sandbox.killAfterCalls({ functionKey: 'sync', afterCalls, event: 'again' });
      await view(sandbox, 'admin', 'portfolio-record.refresh', { portfolioId });
      await settle(sandbox);
      const { totals, portfolio } = await view(sandbox, 'admin', 'portfolio.view', { portfolioId });
      expect(totals.issues.toDo).toBe(5);
      expect(portfolio?.queries[0]?.result).toMatchObject({ state: 'ready', isRefreshing: false });
      isKilled = report.isDone();
      expect(afterCalls).toBeLessThan(40);
    }
  });
});
