import { AppError } from '../errors';

/** Why Jira did not take a write, in so far as it is the same for every kind of write. */
export type PlainRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'not-permitted' }
  /** Jira did not answer: it may have been written all the same. */
  | { readonly code: 'no-answer' };

export interface InTurn<Outcome> {
  /** By the position of the write; not tried, because Jira asked to wait: absent. */
  readonly outcomes: readonly (Outcome | undefined)[];
  /** null: nothing waits. */
  readonly retryAfterSeconds: number | null;
}

interface Writes<Write, Outcome> {
  /** @throws AppError as Jira refuses it */
  readonly one: (write: Write) => Promise<Outcome>;
  readonly refused: (refusal: PlainRefusal) => Outcome;
  readonly report: (error: unknown) => void;
  /** How many are on their way at the same time. */
  readonly atOnce: number;
}

/**
 * Writes one after the other, some at a time; the first that is asked to wait stops all that have not begun.
 * @throws AppError `consent-needed`
 */
export async function writeInTurn<Write, Outcome>(
  writes: readonly Write[],
  { one, refused, report, atOnce }: Writes<Write, Outcome>,
): Promise<InTurn<Outcome>> {
  const outcomes: (Outcome | undefined)[] = [];
  let retryAfterSeconds: number | null = null;
  let next = 0;
  const failed = (error: unknown): Outcome | undefined => {
    if (!(error instanceof AppError)) report(error);
    const failure = error instanceof AppError ? error.failure : null;
    switch (failure?.code) {
      case 'jira-busy':
        retryAfterSeconds = Math.max(retryAfterSeconds ?? 0, failure.retryAfterSeconds);
        return undefined;
      case 'not-found':
      case 'not-permitted':
        return refused({ code: failure.code });
      case 'consent-needed':
        throw error;
      default:
        return refused({ code: 'no-answer' });
    }
  };
  const work = async (): Promise<void> => {
    while (retryAfterSeconds === null && next < writes.length) {
      const at = next++;
      outcomes[at] = await one(writes[at] as Write).catch(failed);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { outcomes, retryAfterSeconds };
}
