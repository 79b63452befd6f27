import type { Failure } from '#contract/result';

/** Thrown for a failure the user can act on. Any other error is a defect. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(failure.code, { cause });
  }
}
