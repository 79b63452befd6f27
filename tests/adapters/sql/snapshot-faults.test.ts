import { makeForgeSql } from '../../../sandbox/forge/forge-sql';
import { openMysql } from '../../../sandbox/forge/mysql-engine';
import type { SqlEngine } from '../../../sandbox/forge/sql-engine';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';
import { recordSchema } from '../../../src/adapters/sql/record-schema';
import { sqlSnapshotStore as store } from '../../../src/adapters/sql/snapshot-store';
import type { Publication, SnapshotDraft } from '../../../src/application/snapshot/ports';
import type { SnapshotContent, SnapshotSubject } from '../../../src/contract/snapshot';
import type { Instant } from '../../../src/domain/units';
import { describeOnEngines } from '../../engines';

const ways = ['refused', 'lost'] as const;
type Way = (typeof ways)[number];

const start = 1_790_000_000_000;
const at = (millis: number) => (start + millis) as Instant;
const place = { snapshotId: 'one', contentId: '1' };
const subject: SnapshotSubject = {
  kind: 'report',
  request: { source: { of: 'site' }, parts: ['figures'], changesDays: 7 },
};
const draft = (draftId: string, madeAt: number): SnapshotDraft => {
  const content = { kind: 'report', title: draftId, report: { name: '' } } as unknown as SnapshotContent;
  return {
    draftId,
    accountId: 'ada',
    contentId: place.contentId,
    madeAt: at(madeAt),
    content,
    subject,
    projectIds: [],
  };
};
const publication = (draftId: string, revision: number, version = revision): Publication => ({
  ...place,
  draftId,
  madeSince: at(0),
  event: { revision, action: 'published', version, by: 'ada', at: at(100), note: `Approved ${String(version)}` },
});
const withdrawal = (revision: number, version: number) =>
  ({ revision, action: 'withdrawn', version, by: 'ada', at: at(200), note: 'x' }) as const;

interface World {
  /** Makes the n-th statement from now on fail, where there is one. @returns whether it has */
  readonly failAt: (n: number, way: Way) => () => boolean;
  /** Drafts that there are, and versions whose content is kept. */
  readonly left: () => Promise<{ readonly drafts: readonly string[]; readonly bodies: readonly number[] }>;
  /** What was said of each version when it was published. */
  readonly occasions: () => Promise<readonly unknown[]>;
}

describeOnEngines('snapshots of which a statement fails half-way', (mysqlUrl) => {
  let engine: SqlEngine;

  /** In empty tables. */
  async function inWorld(use: (world: World) => Promise<void>): Promise<void> {
    for (const table of ['snapshot_draft', 'snapshot_event'])
      await engine.execute(`DELETE FROM \`${table}\``, [], 'write');
    let left = Infinity;
    let way: Way = 'refused';
    const faults = () => {
      left -= 1;
      return left === 0 ? way : null;
    };
    const answer = makeForgeSql({ engine, now: Date.now, strictRates: false, faults });
    const fetchSql = (_: unknown, path: string, { body }: { body: string }) => answer(path, body);
    Object.assign(globalThis, { __forge_fetch__: fetchSql });
    const read = async (column: string, table: string) => {
      const rows = await engine.execute(`SELECT ${column} AS \`found\` FROM ${table}`, [], 'select');
      return (rows as { found: unknown }[]).map(({ found }) => found);
    };
    await use({
      failAt: (n, how) => {
        [left, way] = [n, how];
        return () => left <= 0;
      },
      left: async () => {
        const drafts = await read('`draft_id`', '`snapshot_draft` ORDER BY `draft_id`');
        const kept = '`snapshot_event` WHERE `body` IS NOT NULL ORDER BY `version`';
        return { drafts: drafts.map(String), bodies: (await read('`version`', kept)).map(Number) };
      },
      occasions: async () => {
        const all = "`snapshot_event` WHERE `action` = 'published' ORDER BY `version`";
        return (await read('`reason`', all)).map((text) => JSON.parse(String(text)) as unknown);
      },
    });
  }

  /** Does it once for each of its statements, of which that one fails, and once with none. */
  async function failEverywhere(
    prepare: () => Promise<void>,
    act: () => Promise<unknown>,
    expectAfter: (outcome: unknown, world: World) => Promise<void>,
  ): Promise<number> {
    const once = async (n: number, way: Way): Promise<boolean> => {
      let hasFailed = false;
      await inWorld(async (world) => {
        await prepare();
        const isDone = world.failAt(n, way);
        const outcome = await act().catch((error: unknown) => error);
        hasFailed = isDone();
        world.failAt(Infinity, way);
        await expectAfter(outcome, world);
      });
      return hasFailed;
    };
    let tried = 0;
    for (const way of ways) for (let n = 1; await once(n, way); n++) tried += 1;
    return tried;
  }

  const publishOne = async (draftId: string, revision: number, version?: number) => {
    await store.keepDraft(draft(draftId, 1));
    expect(await store.publish(publication(draftId, revision, version))).toBe('published');
  };

  beforeAll(async () => {
    const database = `altitude_snapshots_${String(process.pid)}`;
    engine =
      mysqlUrl === null
        ? openSqlite(':memory:')
        : await openMysql({ url: mysqlUrl, database, fresh: true, temporary: true });
    for (const [name, statement] of recordSchema)
      if (name.includes('snapshot')) await engine.execute(statement, [], 'ddl');
  });
  afterAll(async () => {
    Reflect.deleteProperty(globalThis, '__forge_fetch__');
    await engine.close();
  });

  it('have what somebody prepared last and was told of, and nothing of it when its time is over', async () => {
    const tried = await failEverywhere(
      () => store.keepDraft(draft('first', 1)),
      () => store.keepDraft(draft('second', 2)),
      async (outcome, { left }) => {
        const told = outcome instanceof Error ? 'first' : 'second';
        expect(await store.publish(publication(told, 1))).toBe('published');
        expect((await store.kept(place, 1))?.content.title).toBe(told);
        await store.tidy(at(3));
        expect(await left()).toEqual({ drafts: [], bodies: [1] });
      },
    );
    expect(tried).toBe(4);
  });

  it('are published once, whatever is repeated, and leave no draft', async () => {
    const tried = await failEverywhere(
      () => store.keepDraft(draft('one', 1)),
      () => store.publish(publication('one', 1)),
      async (outcome, { left }) => {
        const again = await store.publish(publication('one', 1));
        expect(outcome instanceof Error ? again : [outcome, again]).toEqual(
          outcome instanceof Error ? 'published' : ['published', 'published'],
        );
        expect(await left()).toEqual({ drafts: [], bodies: [1] });
        expect(await store.trail(place)).toHaveLength(1);
        expect((await store.kept(place, 1))?.content.title).toBe('one');
      },
    );
    expect(tried).toBe(4);
  });

  it('are withdrawn wholly: nobody reads them from then on, and the round erases what is left', async () => {
    const tried = await failEverywhere(
      async () => {
        await publishOne('one', 1);
        await publishOne('two', 2);
      },
      () => store.withdraw(place, withdrawal(3, 1)),
      async (outcome, { left, occasions }) => {
        const isWithdrawn = (await store.trail(place)).length === 3;
        // Whoever is told that it is done may rely on it.
        if (!(outcome instanceof Error)) expect([outcome, isWithdrawn]).toEqual([true, true]);
        await store.tidy(at(3));
        expect((await left()).bodies).toEqual(isWithdrawn ? [2] : [1, 2]);
        expect(await occasions()).toEqual([isWithdrawn ? '' : 'Approved 1', 'Approved 2']);
        expect((await store.kept(place, 2))?.content.title).toBe('two');
      },
    );
    expect(tried).toBe(6);
  });

  it('are tidied up by the next round where one fails, and lose nothing that can still be read or published', async () => {
    const tried = await failEverywhere(
      async () => {
        for (const version of [1, 2, 3]) await publishOne(`version-${String(version)}`, version);
        const bodies = 'SELECT `body` AS `body` FROM `snapshot_event` WHERE `body` IS NOT NULL ORDER BY `revision`';
        const kept = (await engine.execute(bodies, [], 'select')) as { body: string }[];
        await store.withdraw(place, withdrawal(4, 1));
        await store.withdraw(place, withdrawal(5, 2));
        // Withdrawing got no further than to say so.
        const restore = 'UPDATE `snapshot_event` SET `body` = ? WHERE `revision` = ?';
        for (const [position, { body }] of kept.slice(0, 2).entries())
          await engine.execute(restore, [body, position + 1], 'write');
        await store.keepDraft({ ...draft('dead', 1), contentId: '2' });
        await store.keepDraft({ ...draft('living', 50), contentId: '3' });
      },
      () => store.tidy(at(10)),
      async (outcome, { left }) => {
        const cleared = { drafts: ['living'], bodies: [3] };
        const after = await left();
        if (!(outcome instanceof Error)) expect(after).toEqual(cleared);
        // Whichever of the two fails, the other is done.
        expect(after.drafts.length === 1 || after.bodies.length === 1).toBe(true);
        expect([after.drafts.includes('living'), after.bodies.includes(3)]).toEqual([true, true]);
        await store.tidy(at(10));
        expect(await left()).toEqual(cleared);
        expect((await store.kept(place, 3))?.content.title).toBe('version-3');
      },
    );
    expect(tried).toBe(8);
  });
});
