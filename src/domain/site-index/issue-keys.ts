/** Keys by position in the facts. An array is one; those that are packed are made of their parts when they are asked for. */
export type IssueKeys = Pick<readonly string[], 'at' | 'indexOf' | 'length'>;

/** Keys as a prefix and numbers, which is less than a tenth of the room of as many strings. */
export interface PackedKeys {
  readonly prefix: string;
  readonly numbers: Uint32Array;
  /** By position: keys that are not prefix + number. */
  readonly odd: Readonly<Record<string, string>>;
}

export function unpackKeys({ prefix, numbers, odd }: PackedKeys): IssueKeys {
  const oddKeys = Object.entries(odd);
  const at = (position: number) =>
    position in numbers ? (odd[position] ?? `${prefix}${String(numbers[position])}`) : undefined;
  return {
    length: numbers.length,
    at,
    indexOf: (key) => {
      const oddOne = oddKeys.find(([, value]) => value === key);
      if (oddOne) return Number(oddOne[0]);
      const found = key.startsWith(prefix) ? numbers.indexOf(Number(key.slice(prefix.length))) : -1;
      return at(found) === key ? found : -1;
    },
  };
}

export function packKeys(keys: IssueKeys): PackedKeys {
  const prefix = keys.at(0)?.replace(/\d+$/, '') ?? '';
  const odd: Record<string, string> = {};
  const numbers = Uint32Array.from({ length: keys.length }, (_, at) => {
    const key = keys.at(at) ?? '';
    const number = Number(key.slice(prefix.length));
    const isRegular = number <= 0xffffffff && `${prefix}${String(number)}` === key;
    if (!isRegular) odd[at] = key;
    return isRegular ? number : 0;
  });
  return { prefix, numbers, odd };
}

/** The keys at some positions, which ascend. */
export function pickKeys(keys: IssueKeys, picked: Uint32Array): IssueKeys {
  return {
    length: picked.length,
    at: (position) => (position in picked ? keys.at(picked[position] ?? 0) : undefined),
    indexOf: (key) => picked.indexOf(keys.indexOf(key)),
  };
}
