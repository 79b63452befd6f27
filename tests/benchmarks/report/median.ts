/** The middle of some figures; of an even number the upper one. NaN: there are none. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
}

/** Runs something several times. @returns the median in milliseconds */
export function medianTime(rounds: number, run: () => unknown): number {
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
