import { keep, queue } from '../composition';

/** Every five minutes: what events lost is found by sweeping. */
export const sweep = (): Promise<void> => queue.push([{ task: 'follow-changes' }]);

/** Every hour. */
export const schedule = (): Promise<void> => keep();

/** Every night. */
export const compare = (): Promise<void> => queue.push([{ task: 'audit' }]);
