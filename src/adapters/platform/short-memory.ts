const MOST_ENTRIES = 500;

interface Entry {
  readonly until: number;
  readonly answer: Promise<unknown>;
}

/**
 * Keeps answers for a short time, and lets questions asked at once share one call. Failures are not kept. The memory
 * outlives an invocation and can serve several tenants, so keys must name installation and person. Every new answer drops
 * those that are over, so what somebody saw does not wait in memory until others push it out.
 */
export function shortMemory(milliseconds: number) {
  const entries = new Map<string, Entry>();
  return <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const known = entries.get(key);
    if (known && known.until > Date.now()) return known.answer as Promise<T>;
    const answer = ask();
    entries.delete(key);
    dropExpired(entries);
    entries.set(key, { until: Date.now() + milliseconds, answer });
    answer.catch(() => {
      if (entries.get(key)?.answer === answer) entries.delete(key);
    });
    const oldest = entries.keys().next();
    if (entries.size > MOST_ENTRIES && !oldest.done) entries.delete(oldest.value);
    return answer;
  };
}

/** All are kept equally long, so the oldest are over first. */
function dropExpired(entries: Map<string, Entry>): void {
  const now = Date.now();
  for (const [key, { until }] of entries) {
    if (until > now) return;
    entries.delete(key);
  }
}
