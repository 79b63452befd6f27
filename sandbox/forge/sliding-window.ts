/** Allows so many takes in any stretch of time. */
export function slidingWindow(limit: number, millis: number, now: () => number): { take(): boolean } {
  let taken: number[] = [];
  return {
    take: () => {
      const at = now();
      taken = taken.filter((time) => time > at - millis);
      if (taken.length >= limit) return false;
      taken.push(at);
      return true;
    },
  };
}
