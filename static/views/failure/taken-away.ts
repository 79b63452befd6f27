import { FailureError } from '../../bridge/failure-error';

const takenAway: ReadonlySet<string> = new Set(['not-found', 'not-permitted', 'no-jira-access']);

/**
 * Whether the answer means that the viewer may not see this, or not any more. Then nothing that he was told before may be
 * shown; after any other failure it may.
 */
export function isTakenAway(error: Error | null): boolean {
  if (!(error instanceof FailureError)) return false;
  return takenAway.has(error.failure.code);
}

/** Of what was loaded at some time: what may still be shown. */
export function dataToShow<T>({ data, error }: { readonly data: T | undefined; readonly error: Error | null }) {
  return isTakenAway(error) ? undefined : data;
}
