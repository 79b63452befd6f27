import {
  MOST_RANK_RUNS,
  type EditRefusal,
  type RankOutcome,
  type RankRun,
  type RanksApplied,
} from '#contract/feature-edits';
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

/** A run stands on what the ones before it have written: where its anchor was moved, the anchor's new rank is the one seen. */
function onWritten(run: RankRun, written: RankReport['written']): RankRun {
  const rank = written.get(run.anchor.issueKey) ?? null;
  return rank === null ? run : { ...run, anchor: { ...run.anchor, rank } };
}

/** Those that can be asked for; where the anchor could not be moved, the run is refused for the same reason. */
function sendable(part: readonly RankRun[], { written, refused }: Told): RankRun[] {
  return part.flatMap((run) => {
    const refusal = refused.get(run.anchor.issueKey);
    if (!refusal) return [onWritten(run, written)];
    for (const { issueKey } of run.issues) refused.set(issueKey, refusal);
    return [];
  });
}

interface Told {
  readonly written: Map<string, string | null>;
  readonly refused: Map<string, EditRefusal>;
}

/** Writes a new order to Jira, waiting where Jira asks for it, and reports what became of each item. */
export async function writeRanks(
  runs: readonly RankRun[],
  ask: (runs: RankRun[]) => Promise<RanksApplied>,
  onProgress: (progress: WriteProgress) => void,
): Promise<RankReport> {
  const told: Told = { written: new Map(), refused: new Map() };
  const send = async (part: readonly RankRun[]) => {
    const asked = sendable(part, told);
    if (asked.length === 0) return { waiting: [], retryAfterSeconds: null };
    const { outcomes, retryAfterSeconds } = await ask(asked);
    for (const outcome of outcomes) {
      if (outcome.kind === 'written') told.written.set(outcome.issueKey, outcome.rank);
      if (outcome.kind === 'refused') told.refused.set(outcome.issueKey, outcome.refusal);
    }
    const byKey = new Map(outcomes.map((outcome) => [outcome.issueKey, outcome]));
    return { waiting: asked.flatMap((run) => restOf(run, byKey) ?? []), retryAfterSeconds };
  };
  const failure = await writeInParts(runs, { mostAtOnce: MOST_RANK_RUNS, send, onProgress });
  return { ...told, failure };
}
