/** A stream of pseudo-random values. The same seed gives the same stream on every machine. */
export interface Random {
  /** From 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number between the two, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of the items. Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** Up to `count` different items, in random order. */
  sample<T>(items: readonly T[], count: number): T[];
  /** A value with the given median whose logarithm is normally distributed: how durations of work look. */
  skewed(median: number, spread: number): number;
  /** An independent stream, so that one part's draws do not shift another part's. */
  fork(label: string): Random;
}

/** Multiply-xor hash of a text, 32 bits, unsigned. */
function hashOf(text: string, seed: number): number {
  let hash = seed ^ 0x9e3779b9;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x85ebca6b);
    hash = (hash << 13) | (hash >>> 19);
  }
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Marsaglia's xorshift over 32 bits with a Weyl sequence, which has no bad seeds. */
function stream(seed: number): () => number {
  let state = seed | 0 || 0x2545f491;
  let weyl = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    weyl = (weyl + 0x9e3779b9) | 0;
    const mixed = Math.imul((state + weyl) ^ (state >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 12)) >>> 0) / 4294967296;
  };
}

function pickFrom<T>(items: readonly T[], at: number): T {
  const item = items[Math.floor(at * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from: the list is empty.');
  return item;
}

export function randomFrom(seed: number): Random {
  const next = stream(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => pickFrom(items, next()),
    sample: (items, count) => {
      const left = [...items];
      const taken: (typeof left)[number][] = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(Math.floor(next() * left.length), 1));
      return taken;
    },
    skewed: (median, spread) => median * Math.exp(spread * normal()),
    fork: (label) => randomFrom(hashOf(label, seed)),
  };
}
