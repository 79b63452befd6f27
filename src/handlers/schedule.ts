import { keep, queue } from '../composition';

/** Every five minutes: what events lost is found by sweeping. */
export const sweep = (): Promise<void> => queue.push([{ task: 'follow-changes' }]);

/** Every hour. */
export async function schedule(): Promise<void> {
  await keep();
  await queue.push([{ task: 'evaluate-queries' }]);
}

/** Every night. */
export const compare = (): Promise<void> => queue.push([{ task: 'audit' }]);
