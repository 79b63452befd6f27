export interface Age {
  readonly amount: number;
  readonly unit: 'minute' | 'hour' | 'day';
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Whole minutes, hours or days since a moment; null: less than a minute, or ahead of this machine's clock. */
export function ageOf(since: number, now: number): Age | null {
  const passed = now - since;
  if (passed < minute) return null;
  if (passed < hour) return { amount: Math.floor(passed / minute), unit: 'minute' };
  if (passed < day) return { amount: Math.floor(passed / hour), unit: 'hour' };
  return { amount: Math.floor(passed / day), unit: 'day' };
}
