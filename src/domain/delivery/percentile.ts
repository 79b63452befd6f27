/**
 * The smallest value that at least this share of all values does not exceed (nearest rank), so that it is always a value
 * that occurred: "85 % finish within 17 days".
 * @param share from above 0 to 1
 * @returns null: there are no values
 */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)] ?? null;
}

/** The shares that are told of cycle times; the third is the service level expected unless told otherwise. */
export const cycleTimeShares = [0.5, 0.7, 0.85, 0.95] as const;
export const SERVICE_LEVEL = 0.85;
