import { AppError } from '../../../src/application/errors';
import { applyLists } from '../../../src/application/features/apply-lists';
import { applyRanks } from '../../../src/application/features/apply-ranks';
import type { RankAnswer, RankStore } from '../../../src/application/features/ports';
import type { SiteReading } from '../../../src/application/site-index/ports/index-reader';
import type { RankRun } from '../../../src/contract/feature-edits';
import type { Instant } from '../../../src/domain/units';

const viewer = { accountId: 'somebody', installationId: 'here' };
const idOf = (key: string) => Number(key.split('-')[1]);

/** A Jira with an order, in which the rank of an issue is told by a letter. */
function anOrder(
  ranks: Readonly<Record<string, string>>,
  refuse: (keys: readonly string[]) => RankAnswer | null = () => null,
  millisecondsACall = 0,
) {
  const present = new Map(Object.entries(ranks));
  const moves: string[] = [];
  const marked: number[] = [];
  const reported: unknown[] = [];
  let [now, calls] = [0, 0];
  const store: RankStore = {
    read: (keys) =>
      Promise.resolve(
        new Map(
          keys.flatMap((key) => {
            const rank = present.get(key);
            return rank === undefined ? [] : [[key, { issueId: idOf(key), rank }] as const];
          }),
        ),
      ),
    move: (keys, { issueKey, side }) => {
      calls++;
      now += millisecondsACall;
      const refusal = refuse(keys);
      if (refusal) return Promise.resolve(refusal);
      moves.push(`${keys.join(' ')} ${side} ${issueKey}`);
      for (const key of keys) present.set(key, `new-${key}`);
      return Promise.resolve({ kind: 'told', refusals: new Map() });
    },
  };
  const apply = applyRanks({
    ranks: store,
    reader: { site: () => Promise.resolve({ settings: {} } as SiteReading) },
    mark: (ids) => Promise.resolve(void marked.push(...ids)),
    report: (error) => reported.push(error),
    clock: () => now as Instant,
  });
  return { moves, marked, reported, calls: () => calls, apply: (...runs: RankRun[]) => apply(viewer, { runs }) };
}

const notTaken: RankAnswer = { kind: 'rejected', message: 'No.' };
const run = (keys: readonly string[], anchor: string, seen: Readonly<Record<string, string>> = {}): RankRun => ({
  issues: keys.map((issueKey) => ({ issueKey, rank: seen[issueKey] ?? issueKey.toLowerCase() })),
  anchor: { issueKey: anchor, rank: seen[anchor] ?? anchor.toLowerCase(), side: 'after' },
});
const ranked = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, key.toLowerCase()]));

describe('a new order', () => {
  it('is written, told with the new ranks, and read anew', async () => {
    const { apply, moves, marked } = anOrder(ranked('A-1', 'A-2', 'A-3'));
    expect(await apply(run(['A-1', 'A-2'], 'A-3'))).toEqual({
      outcomes: [
        { issueKey: 'A-1', kind: 'written', rank: 'new-A-1' },
        { issueKey: 'A-2', kind: 'written', rank: 'new-A-2' },
      ],
      retryAfterSeconds: null,
    });
    expect([moves, marked]).toEqual([['A-1 A-2 after A-3'], [1, 2]]);
  });

  it('is not written where somebody has ranked the issue, or the one that it is to stand beside, since then', async () => {
    const { apply, moves } = anOrder({ ...ranked('A-1', 'A-2', 'A-3', 'A-4'), 'A-2': 'other', 'A-4': 'other' });
    const { outcomes } = await apply(run(['A-1', 'A-2'], 'A-3'), run(['A-3'], 'A-4'));
    expect(outcomes).toMatchObject([
      { issueKey: 'A-1', kind: 'written' },
      { issueKey: 'A-2', kind: 'refused', refusal: { code: 'changed-meanwhile', key: 'A-2' } },
      { issueKey: 'A-3', kind: 'refused', refusal: { code: 'changed-meanwhile', key: 'A-4' } },
    ]);
    expect(moves).toEqual(['A-1 after A-3']);
  });

  it('goes on from what a run before has moved, and not from what it could not move', async () => {
    const seen = ranked('A-1', 'A-2', 'A-3');
    const moved = anOrder(seen);
    await moved.apply(run(['A-1'], 'A-3'), run(['A-2'], 'A-1'));
    expect(moved.moves).toEqual(['A-1 after A-3', 'A-2 after A-1']);
    const refusing = anOrder(seen, (keys) => (keys.includes('A-1') ? notTaken : null));
    const { outcomes } = await refusing.apply(run(['A-1'], 'A-3'), run(['A-2'], 'A-1'));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
    expect(refusing.moves).toEqual([]);
  });

  it('is tried in halves where Jira does not take a run as it is, in the same order, with its words for what it refuses', async () => {
    const keys = Array.from({ length: 50 }, (_, at) => `A-${at + 1}`);
    const { apply, moves, calls } = anOrder(ranked(...keys, 'A-99'), (some) =>
      some.includes('A-27') ? notTaken : null,
    );
    const { outcomes } = await apply(run(keys, 'A-99'));
    expect(outcomes.filter(({ kind }) => kind !== 'written')).toEqual([
      { issueKey: 'A-27', kind: 'refused', refusal: { code: 'rejected', message: 'No.' } },
    ]);
    expect(moves.flatMap((move) => move.split(/ after A-\d+/)[0]?.split(' ') ?? [])).toEqual(
      keys.filter((key) => key !== 'A-27'),
    );
    expect(moves.map((move) => / after (.*)/.exec(move)?.[1])).toContain('A-26');
    expect(calls()).toBeLessThanOrEqual(13);
  });

  it('is refused whole by one call where the person may rank nothing of it', async () => {
    const { apply, calls } = anOrder(ranked('A-1', 'A-2', 'A-3'), () => {
      throw new AppError({ code: 'not-permitted' });
    });
    const { outcomes } = await apply(run(['A-1', 'A-2'], 'A-3'));
    const refusal = { code: 'not-permitted' };
    expect(outcomes).toEqual(['A-1', 'A-2'].map((issueKey) => ({ issueKey, kind: 'refused', refusal })));
    expect(calls()).toBe(1);
  });

  it('stops once time is up: what is left waits to be asked again', async () => {
    const keys = Array.from({ length: 50 }, (_, at) => `A-${at + 1}`);
    const slow = anOrder(ranked(...keys, 'A-98', 'A-99'), () => notTaken, 2_000);
    const { outcomes, retryAfterSeconds } = await slow.apply(run(keys, 'A-99'), run(['A-98'], 'A-50'));
    expect(slow.calls()).toBe(7);
    expect(retryAfterSeconds).toBeNull();
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', ...Array<string>(50).fill('waiting')]);
  });

  it('does not tell hidden issues from missing ones, and waits where Jira is busy', async () => {
    const busy = anOrder(ranked('A-1', 'A-3'), () => {
      throw new AppError({ code: 'jira-busy', retryAfterSeconds: 7 });
    });
    expect(await busy.apply(run(['A-2'], 'A-3'), run(['A-1'], 'A-3'))).toEqual({
      outcomes: [
        { issueKey: 'A-2', kind: 'refused', refusal: { code: 'not-found' } },
        { issueKey: 'A-1', kind: 'waiting' },
      ],
      retryAfterSeconds: 7,
    });
  });

  it('may have been written where Jira did not answer', async () => {
    const defect = new Error('The line was cut.');
    const { apply, reported } = anOrder(ranked('A-1', 'A-2', 'A-3'), () => {
      throw defect;
    });
    const { outcomes } = await apply(run(['A-1'], 'A-3'), run(['A-2'], 'A-3'));
    expect(outcomes).toEqual([
      { issueKey: 'A-1', kind: 'refused', refusal: { code: 'no-answer' } },
      { issueKey: 'A-2', kind: 'waiting' },
    ]);
    expect(reported).toEqual([defect]);
  });
});

describe('lists of many issues', () => {
  const present = new Map([
    ['A-1', ['x']],
    ['A-2', ['y', 'x']],
    ['A-3', ['z']],
  ]);
  const marked: number[] = [];
  const apply = applyLists({
    lists: {
      read: (keys) =>
        Promise.resolve(
          new Map(
            keys.flatMap((key) => {
              const values = present.get(key);
              return values ? [[key, { issueId: idOf(key), values }] as const] : [];
            }),
          ),
        ),
      write: (key, _field, values) => {
        if (key === 'A-3') return Promise.resolve({ code: 'rejected', message: 'No.' });
        present.set(key, [...values]);
        return Promise.resolve(null);
      },
    },
    mark: (ids) => Promise.resolve(void marked.push(...ids)),
    report: (error) => {
      throw error;
    },
  });

  it('are written where the issue still has the one that was seen, in whichever order', async () => {
    const changes = [
      { issueKey: 'A-1', before: ['other'], after: ['z'] },
      { issueKey: 'A-2', before: ['x', 'y'], after: ['x'] },
      { issueKey: 'A-3', before: ['z'], after: [] },
      { issueKey: 'A-4', before: [], after: ['x'] },
    ];
    expect((await apply(viewer, { field: 'labels', changes })).outcomes).toEqual([
      { kind: 'refused', refusal: { code: 'changed-meanwhile', key: 'A-1' } },
      { kind: 'written' },
      { kind: 'refused', refusal: { code: 'rejected', message: 'No.' } },
      { kind: 'refused', refusal: { code: 'not-found' } },
    ]);
    expect([present.get('A-2'), marked]).toEqual([['x'], [2]]);
  });
});
