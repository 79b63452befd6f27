import { z } from 'zod';
import type { LinkFacts } from '#domain/dependencies/link-facts';
import { dictionary } from '#domain/site-index/dictionary';
import { packColumns, unpackColumns } from './column-codec';

/** Raised only together with reading the format before, as that of facts. */
const FORMAT = 1;

const header = z.object({
  format: z.literal(FORMAT),
  count: z.number(),
  typeIds: z.array(z.string()),
  /** What stands before the numbers of the other issues' keys. */
  keyPrefixes: z.array(z.string()),
  /** By position: keys that are not prefix + number. */
  oddKeys: z.record(z.string(), z.string()),
});

/** Links as text for the database. */
export function packLinks(links: LinkFacts): string {
  const { count, typeIds, issueIds, otherIds, typeAt, isOutward } = links;
  const { keyPrefixes, oddKeys, prefixAt, numbers } = splitKeys(links.otherKeys);
  return packColumns({ format: FORMAT, count, typeIds, keyPrefixes, oddKeys }, [
    issueIds,
    otherIds,
    numbers,
    prefixAt,
    typeAt,
    isOutward,
  ]);
}

export function unpackLinks(packed: string): LinkFacts {
  const { header: head, next } = unpackColumns(packed);
  const { count, typeIds, keyPrefixes, oddKeys } = header.parse(head);
  // In the order in which packLinks writes them.
  const issueIds = next(Float64Array, count);
  const otherIds = next(Float64Array, count);
  const numbers = next(Uint32Array, count);
  const prefixAt = next(Uint16Array, count);
  const typeAt = next(Uint16Array, count);
  const isOutward = next(Uint8Array, count);
  const otherKeys = Array.from(
    numbers,
    (number, at) => oddKeys[at] ?? `${keyPrefixes[prefixAt[at] ?? 0] ?? ''}${String(number)}`,
  );
  return { count, issueIds, otherIds, otherKeys, typeAt, isOutward, typeIds };
}

function splitKeys(keys: readonly string[]) {
  const prefixes = dictionary();
  const oddKeys: Record<string, string> = {};
  const parts = keys.map((key, at) => {
    const prefix = key.replace(/\d+$/, '');
    const number = Number(key.slice(prefix.length));
    const isRegular = number <= 0xffffffff && `${prefix}${String(number)}` === key;
    if (!isRegular) oddKeys[at] = key;
    return { prefixAt: prefixes.positionOf(prefix), number: isRegular ? number : 0 };
  });
  return {
    keyPrefixes: prefixes.values,
    oddKeys,
    prefixAt: Uint16Array.from(parts, ({ prefixAt }) => prefixAt),
    numbers: Uint32Array.from(parts, ({ number }) => number),
  };
}
