import type { BackEndFunctions } from './back-end-functions';
import type { Manifest } from './manifest';
import { messageOf } from './error-message';

const minute = 60_000;
const intervals: Readonly<Record<string, number>> = {
  fiveMinute: 5 * minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
};

/** Forge waits minutes after an installation; two seconds let what a killed process left be taken up at once. */
export const firstRunMillis = 2000;

export interface ScheduleInput {
  readonly manifest: Manifest;
  readonly functions: BackEndFunctions;
  readonly warn: (message: string) => void;
  /** Multiplies the wait before the first run; tests shorten it. */
  readonly delayScale: number;
}

export interface RunningSchedule {
  readonly hasRunOnce: () => boolean;
  readonly stop: () => void;
}

/** Runs the manifest's scheduled triggers: soon after the start, then at their intervals. A failed run is not repeated. */
export function startSchedule({ manifest, functions, warn, delayScale }: ScheduleInput): RunningSchedule {
  let pending = manifest.scheduled.length;
  let isStopped = false;
  const run = async (key: string): Promise<void> => {
    try {
      await functions.runScheduled(key);
    } catch (error) {
      // What is cut off fails for want of its surroundings, which says nothing about the app.
      if (!isStopped) warn(`The scheduled trigger ${key} failed: ${messageOf(error)}`);
    }
  };
  const timers = manifest.scheduled.flatMap(({ key, interval }) => [
    setTimeout(() => void run(key).finally(() => (pending -= 1)), firstRunMillis * delayScale),
    setInterval(() => void run(key), intervals[interval] ?? 60 * minute),
  ]);
  return {
    hasRunOnce: () => pending === 0,
    stop: () => {
      isStopped = true;
      timers.forEach((timer) => {
        clearTimeout(timer);
      });
    },
  };
}
