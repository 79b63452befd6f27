import { MOST_CHANGES_A_CALL, type PlanRefusal } from '#contract/timeline-plan';
import type { DayChange } from '#domain/schedule/stated-days';
import { call, unwrap } from '../../../bridge/call';
import type { CallFailure } from '../../../bridge/failure-error';
import { writeInParts, type WriteProgress } from '../../writing/write-in-parts';
import type { Proposal } from './proposal';

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

/** Writes changes to Jira part by part, waiting where Jira asks for it, and reports what became of each. */
export async function writePlan(changes: Proposal, options: WriteOptions): Promise<WriteReport> {
  const { restores, onProgress, onWritten } = options;
  const refused = new Map<string, PlanRefusal>();
  let written = 0;
  const send = async (part: readonly Change[]) => {
    const asked = part.map(([issueKey, change]) => ({ issueKey, ...change }));
    const { outcomes, retryAfterSeconds } = await unwrap(call('timeline.apply', { changes: asked, restores }));
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
    return { waiting: part.filter((_, at) => outcomes[at]?.kind === 'waiting'), retryAfterSeconds };
  };
  const failure = await writeInParts([...changes], { mostAtOnce: MOST_CHANGES_A_CALL, send, onProgress });
  return { written, refused, failure };
}
