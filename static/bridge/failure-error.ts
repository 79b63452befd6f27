import type { Failure } from '#contract/result';

/** What the page can say about a call: the app's own failures, or that no answer came back from Atlassian. */
export type CallFailure = Failure | { readonly code: 'no-answer' };

/** A call that failed in a way that has its own message. Any other error is a defect. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  constructor(
    readonly failure: CallFailure,
    cause?: unknown,
  ) {
    super(failure.code, { cause });
  }
}
