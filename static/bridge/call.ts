import { makeInvoke } from '@forge/bridge';
import type { Definitions } from '#contract/definitions';
import type { Result } from '#contract/result';
import { FailureError } from './failure-error';

/** Calls a function of the app. Both ends are typed by the contract. */
export const call = makeInvoke<Definitions>();

/**
 * React Query only understands thrown errors, so a failed answer is thrown here.
 *
 * @throws FailureError for every failure that a person can act on, and where no answer came at all
 */
export async function unwrap<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer.catch((cause: unknown) => {
    throw new FailureError({ code: 'no-answer' }, cause);
  });
  if (result.ok) return result.value;
  throw new FailureError(result.failure);
}
