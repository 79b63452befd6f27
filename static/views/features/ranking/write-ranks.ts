import { MOST_RANK_RUNS, type EditRefusal, type RankOutcome, type RankRun } from '#contract/feature-edits';
import { call, unwrap } from '../../../bridge/call';
import type { CallFailure } from '../../../bridge/failure-error';
import { writeInParts, type WriteProgress } from '../../writing/write-in-parts';

export interface RankReport {
  /** New ranks by key; null: Jira did not tell. */
  readonly written: ReadonlyMap<string, string | null>;
  readonly refused: ReadonlyMap<string, EditRefusal>;
  /** Why it ended before all was tried; null: it did not. */
  readonly failure: CallFailure | null;
}

/** What of a run Jira has still to be asked: after what of it stands there already. null: nothing. */
function restOf(run: RankRun, told: ReadonlyMap<string, RankOutcome>): RankRun | null {
  const issues = run.issues.filter(({ issueKey }) => told.get(issueKey)?.kind === 'waiting');
  if (issues.length === 0) return null;
  const last = run.issues.findLast(({ issueKey }) => told.get(issueKey)?.kind === 'written');
  const outcome = last && told.get(last.issueKey);
  const rank = outcome?.kind === 'written' ? outcome.rank : null;
  return last && rank !== null
    ? { issues, anchor: { issueKey: last.issueKey, rank, side: 'after' } }
    : { ...run, issues };
}

/** Writes a new order to Jira, waiting where Jira asks for it, and reports what became of each item. */
export async function writeRanks(
  runs: readonly RankRun[],
  onProgress: (progress: WriteProgress) => void,
): Promise<RankReport> {
  const written = new Map<string, string | null>();
  const refused = new Map<string, EditRefusal>();
  const send = async (part: readonly RankRun[]) => {
    const { outcomes, retryAfterSeconds } = await unwrap(call('features.rank', { runs: [...part] }));
    for (const outcome of outcomes) {
      if (outcome.kind === 'written') written.set(outcome.issueKey, outcome.rank);
      if (outcome.kind === 'refused') refused.set(outcome.issueKey, outcome.refusal);
    }
    const told = new Map(outcomes.map((outcome) => [outcome.issueKey, outcome]));
    return { waiting: part.flatMap((run) => restOf(run, told) ?? []), retryAfterSeconds };
  };
  const failure = await writeInParts(runs, { mostAtOnce: MOST_RANK_RUNS, send, onProgress });
  return { written, refused, failure };
}
