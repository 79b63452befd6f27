import { MOST_CHANGES_A_CALL, type PlanApplied, type PlanRefusal } from '#contract/timeline-plan';
import type { DayChange } from '#domain/schedule/stated-days';
import { call, unwrap } from '../../../bridge/call';
import { FailureError, type CallFailure } from '../../../bridge/failure-error';
import type { Proposal } from './proposal';

export interface WriteProgress {
  readonly done: number;
  readonly total: number;
  /** null: Jira does not ask to wait. */
  readonly waitSeconds: number | null;
}

export interface WriteReport {
  readonly written: number;
  readonly refused: ReadonlyMap<string, PlanRefusal>;
  /** Why it ended before all was tried; null: it did not. */
  readonly failure: CallFailure | null;
}

export interface WriteOptions {
  readonly restores: boolean;
  readonly onProgress: (progress: WriteProgress) => void;
  /** Told of each part that is in Jira, as soon as it is. */
  readonly onWritten: (changes: Proposal) => void;
}

type Change = readonly [key: string, change: DayChange];

/** Jira may ask to wait so often before somebody has to decide whether to go on. */
const MOST_WAITS = 10;

const second = () => new Promise((resolve) => setTimeout(resolve, 1_000));

/** An answer, or how long to wait before the same is asked again. */
async function send(changes: readonly Change[], restores: boolean): Promise<PlanApplied> {
  const asked = changes.map(([issueKey, change]) => ({ issueKey, ...change }));
  try {
    return await unwrap(call('timeline.apply', { changes: asked, restores }));
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.code !== 'jira-busy') throw error;
    return { outcomes: changes.map(() => ({ kind: 'waiting' })), retryAfterSeconds: error.failure.retryAfterSeconds };
  }
}

/** Writes changes to Jira part by part, waiting where Jira asks for it, and reports what became of each. */
export async function writePlan(changes: Proposal, options: WriteOptions): Promise<WriteReport> {
  const { restores, onProgress, onWritten } = options;
  const total = changes.size;
  const refused = new Map<string, PlanRefusal>();
  let left: readonly Change[] = [...changes];
  let written = 0;
  const progress = (waitSeconds: number | null) => onProgress({ done: total - left.length, total, waitSeconds });
  try {
    for (let waits = 0; left.length > 0;) {
      progress(null);
      const part = left.slice(0, MOST_CHANGES_A_CALL);
      const { outcomes, retryAfterSeconds } = await send(part, restores);
      const done = part.flatMap(([key, change], at): Change[] => {
        const outcome = outcomes[at];
        return outcome?.kind === 'written' ? [[key, { ...change, fields: outcome.fields }]] : [];
      });
      part.forEach(([key], at) => {
        const outcome = outcomes[at];
        if (outcome?.kind === 'refused') refused.set(key, outcome.refusal);
      });
      written += done.length;
      onWritten(new Map(done));
      const waiting = part.filter((_, at) => outcomes[at]?.kind === 'waiting');
      left = [...waiting, ...left.slice(part.length)];
      if (retryAfterSeconds === null) continue;
      if (++waits > MOST_WAITS) return { written, refused, failure: { code: 'jira-busy', retryAfterSeconds } };
      for (let seconds = Math.ceil(retryAfterSeconds); seconds > 0; seconds--) {
        progress(seconds);
        await second();
      }
    }
    return { written, refused, failure: null };
  } catch (error) {
    if (error instanceof FailureError) return { written, refused, failure: error.failure };
    throw error;
  }
}
