import { grants, keep, queue } from '../composition';
import { tidy } from '../snapshot-composition';

/** Every five minutes: what events lost is found by sweeping, and who may see what is read past any queue. */
export async function sweep(): Promise<void> {
  await queue.push([{ task: 'follow-changes' }]);
  await grants();
}

/** Every hour. What people prepared and withdrew is cleared away whatever becomes of the rest. */
export async function schedule(): Promise<void> {
  try {
    await keep();
    await queue.push([{ task: 'evaluate-queries' }]);
  } finally {
    await tidy();
  }
}

/** Every night. */
export const compare = (): Promise<void> => queue.push([{ task: 'audit' }]);

/** Every week: a consumer has the time that a large site takes. */
export const report = (): Promise<void> => queue.push([{ task: 'report-accounts' }]);
