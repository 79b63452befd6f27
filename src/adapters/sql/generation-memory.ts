/**
 * Keeps what never changes, least recently used out first. It outlives an invocation and can serve several tenants: keys
 * must name the installation.
 * @param room most weight that is kept
 */
export function generationMemory<T>(room: number, weigh: (value: T) => number) {
  const entries = new Map<string, T>();
  let weight = 0;
  const drop = (key: string) => {
    const known = entries.get(key);
    if (known === undefined) return;
    entries.delete(key);
    weight -= weigh(known);
  };
  return {
    get(key: string): T | undefined {
      const known = entries.get(key);
      if (known === undefined) return undefined;
      entries.delete(key);
      entries.set(key, known);
      return known;
    },
    set(key: string, value: T): void {
      drop(key);
      entries.set(key, value);
      weight += weigh(value);
      for (const oldest of entries.keys()) {
        if (weight <= room || oldest === key) return;
        drop(oldest);
      }
    },
  };
}
