import type { EditRefusal, RankOutcome, RankRun, RanksApplied } from '../../../../src/contract/feature-edits';
import { writeRanks } from '../../../../static/views/features/ranking/write-ranks';

const run = (key: string, anchor: string): RankRun => ({
  issues: [{ issueKey: key, rank: `old-${key}` }],
  anchor: { issueKey: anchor, rank: `old-${anchor}`, side: 'after' },
});
/** Each stands beside the one that the run before it moves. */
const chain = Array.from({ length: 12 }, (_, at) => run(`A-${at + 1}`, `A-${at}`));
const written = (issueKey: string): RankOutcome => ({ issueKey, kind: 'written', rank: `new-${issueKey}` });

/** Asks call by call, with what each is to be told. */
async function writing(runs: readonly RankRun[], answer: (key: string, call: number) => RankOutcome) {
  const asked: RankRun[][] = [];
  const ask = (some: RankRun[]): Promise<RanksApplied> => {
    asked.push(some);
    const outcomes = some.flatMap(({ issues }) => issues.map(({ issueKey }) => answer(issueKey, asked.length)));
    return Promise.resolve({ outcomes, retryAfterSeconds: null });
  };
  const report = await writeRanks(runs, ask, () => undefined);
  const anchors = asked.map((some) => some.map(({ anchor }) => anchor.rank));
  return { report, anchors, keys: asked.map((some) => some.map(({ issues }) => issues[0]?.issueKey)) };
}

describe('an order that is written in parts', () => {
  it('expects of an anchor that an earlier part has moved the rank that it was given', async () => {
    const { anchors, report } = await writing(chain, written);
    expect(anchors).toEqual([chain.slice(0, 10).map(({ anchor }) => anchor.rank), ['new-A-10', 'old-A-11']]);
    expect(report.written.size).toBe(12);
  });

  it('asks again for what waits, beside what was written meanwhile', async () => {
    const answer = (key: string, call: number): RankOutcome =>
      call === 1 && key !== 'A-1' ? { issueKey: key, kind: 'waiting' } : written(key);
    const { keys, anchors, report } = await writing(chain.slice(0, 3), answer);
    expect(keys).toEqual([
      ['A-1', 'A-2', 'A-3'],
      ['A-2', 'A-3'],
    ]);
    expect(anchors[1]).toEqual(['new-A-1', 'old-A-2']);
    expect(report.refused.size).toBe(0);
  });

  it('does not ask for what was to stand beside something that an earlier part could not move', async () => {
    const refusal: EditRefusal = { code: 'not-permitted' };
    const refuse = (issueKey: string): RankOutcome =>
      issueKey === 'A-10' ? { issueKey, kind: 'refused', refusal } : written(issueKey);
    const { keys, report } = await writing(chain, refuse);
    expect(keys).toHaveLength(1);
    expect([...report.refused]).toEqual(['A-10', 'A-11', 'A-12'].map((key) => [key, refusal]));
  });
});
