import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { IssueFacts } from '#domain/site-index/issue-facts';

/** Facts of another format are not read: the project is read again instead. */
const FORMAT = 1;

const header = z.object({
  format: z.literal(FORMAT),
  count: z.number(),
  keyPrefix: z.string(),
  /** Keys that are not prefix + number: a project whose key was changed half way. */
  oddKeys: z.record(z.string(), z.string()),
  parents: z.object({ ids: z.array(z.number()), keys: z.array(z.string()) }),
  securityLevels: z.array(z.string()),
});

type Column = Float64Array | Int32Array | Uint32Array | Uint16Array | Int8Array | Uint8Array;
type ColumnType<T> = new (buffer: ArrayBuffer, byteOffset: number, length: number) => T;

/** Facts as text for the database: a JSON header, the columns as bytes, packed and written in base64. */
export function packFacts(facts: IssueFacts): string {
  const { keyPrefix, keyNumbers, oddKeys } = splitKeys(facts.keys);
  const { count, parents, securityLevels } = facts;
  const head = Buffer.from(JSON.stringify({ format: FORMAT, count, keyPrefix, oddKeys, parents, securityLevels }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  // Widest entries first, so that each column starts where its type may.
  const columns: Column[] = [facts.ids, facts.points, facts.parentAt, facts.starts, facts.dues, facts.fixVersionDues];
  columns.push(facts.sprintDues, keyNumbers, facts.securityAt, facts.levels, facts.categories, facts.hasTimeEstimate);
  return gzipSync(Buffer.concat([length, head, ...columns.map(bytesOf)])).toString('base64');
}

export function unpackFacts(packed: string): IssueFacts {
  const bytes = gunzipSync(Buffer.from(packed, 'base64'));
  const headEnd = 4 + bytes.readUInt32LE(0);
  const { count, keyPrefix, oddKeys, parents, securityLevels } = header.parse(
    JSON.parse(bytes.subarray(4, headEnd).toString()),
  );
  // Copied, because a typed array must start at a multiple of its width.
  const body = Uint8Array.from(bytes.subarray(headEnd)).buffer;
  let offset = 0;
  const next = <T extends Column>(Type: ColumnType<T>): T => {
    const column = new Type(body, offset, count);
    offset += column.byteLength;
    return column;
  };
  // In the order in which packFacts writes them.
  const ids = next(Float64Array);
  const points = next(Float64Array);
  const parentAt = next(Int32Array);
  const starts = next(Int32Array);
  const dues = next(Int32Array);
  const fixVersionDues = next(Int32Array);
  const sprintDues = next(Int32Array);
  const keys = joinKeys(next(Uint32Array), keyPrefix, oddKeys);
  const securityAt = next(Uint16Array);
  const levels = next(Int8Array);
  const categories = next(Uint8Array);
  const hasTimeEstimate = next(Uint8Array);
  const plan = { points, hasTimeEstimate, starts, dues, fixVersionDues, sprintDues };
  return { count, keys, ids, levels, categories, parentAt, ...plan, securityAt, parents, securityLevels };
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

function splitKeys(keys: readonly string[]) {
  const keyPrefix = keys[0]?.replace(/\d+$/, '') ?? '';
  const oddKeys: Record<string, string> = {};
  const keyNumbers = Uint32Array.from(keys, (key, at) => {
    const number = Number(key.slice(keyPrefix.length));
    const isRegular = number <= 0xffffffff && `${keyPrefix}${String(number)}` === key;
    if (!isRegular) oddKeys[at] = key;
    return isRegular ? number : 0;
  });
  return { keyPrefix, keyNumbers, oddKeys };
}

function joinKeys(numbers: Uint32Array, prefix: string, odd: Readonly<Record<string, string>>): string[] {
  const keys = Array.from(numbers, (number) => `${prefix}${String(number)}`);
  for (const [at, key] of Object.entries(odd)) keys[Number(at)] = key;
  return keys;
}
