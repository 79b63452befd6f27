import { getAppContext } from '@forge/api';

const LONGEST_WAIT_MS = 60_000;
/** Of the time that the function has left; the rest is for its own answer. */
const SHARE_OF_TIME = 0.8;

/** Waits for an answer no longer than leaves time to say that it did not come. @param tooLate what is thrown then */
export async function withinTime<T>(answer: Promise<T>, tooLate: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = Math.min(LONGEST_WAIT_MS, getAppContext().invocationRemainingTimeInMillis() * SHARE_OF_TIME);
  const isLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(tooLate());
    }, patience);
  });
  try {
    return await Promise.race([answer, isLate]);
  } finally {
    clearTimeout(timer);
  }
}
