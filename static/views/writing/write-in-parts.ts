import { FailureError, type CallFailure } from '../../bridge/failure-error';

export interface WriteProgress {
  readonly done: number;
  readonly total: number;
  /** null: Jira does not ask to wait. */
  readonly waitSeconds: number | null;
}

/** What has become of one part. */
export interface PartAnswer<Change> {
  /** Those that Jira has not taken yet, and will be asked to take again. */
  readonly waiting: readonly Change[];
  readonly retryAfterSeconds: number | null;
}

interface Parts<Change> {
  readonly mostAtOnce: number;
  /** Writes a part and notes what became of it. */
  readonly send: (part: readonly Change[]) => Promise<PartAnswer<Change>>;
  readonly onProgress: (progress: WriteProgress) => void;
}

/** Jira may ask to wait so often before somebody has to decide whether to go on. */
const MOST_WAITS = 10;

const second = () => new Promise((resolve) => setTimeout(resolve, 1_000));

/** An answer, or how long to wait before the same is asked again. */
async function answerOf<Change>(part: readonly Change[], send: Parts<Change>['send']): Promise<PartAnswer<Change>> {
  try {
    return await send(part);
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.code !== 'jira-busy') throw error;
    return { waiting: part, retryAfterSeconds: error.failure.retryAfterSeconds };
  }
}

/**
 * Writes changes to Jira part by part, waiting where Jira asks for it.
 *
 * @returns why it ended before all was tried; null: it did not
 */
export async function writeInParts<Change>(
  changes: readonly Change[],
  { mostAtOnce, send, onProgress }: Parts<Change>,
): Promise<CallFailure | null> {
  const total = changes.length;
  let left: readonly Change[] = changes;
  const progress = (waitSeconds: number | null) => onProgress({ done: total - left.length, total, waitSeconds });
  try {
    for (let waits = 0; left.length > 0;) {
      progress(null);
      const part = left.slice(0, mostAtOnce);
      const { waiting, retryAfterSeconds } = await answerOf(part, send);
      left = [...waiting, ...left.slice(part.length)];
      if (retryAfterSeconds === null) continue;
      if (++waits > MOST_WAITS) return { code: 'jira-busy', retryAfterSeconds };
      for (let seconds = Math.ceil(retryAfterSeconds); seconds > 0; seconds--) {
        progress(seconds);
        await second();
      }
    }
    return null;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}
