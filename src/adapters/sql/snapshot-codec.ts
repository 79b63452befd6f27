import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { SnapshotContent } from '#contract/snapshot';

/** Raised when the shape of what is frozen changes: then what was kept in earlier ones is brought into the new one here. */
const FORMAT = 1;
/** Forge takes 1 MiB a request, the statement around it included. */
const MOST_PACKED = 900_000;
/** Forge answers a page with 5 MB. */
const MOST_PLAIN = 4_000_000;

const kept = z.object({
  format: z.literal(FORMAT),
  content: z.custom<SnapshotContent>((value) => typeof value === 'object' && value !== null),
});

/** What is frozen as text for the database. @returns null: it is more than one row takes, or one answer */
export function packSnapshot(content: SnapshotContent): string | null {
  const plain = Buffer.from(JSON.stringify({ format: FORMAT, content }));
  if (plain.length > MOST_PLAIN) return null;
  const packed = gzipSync(plain).toString('base64');
  return packed.length > MOST_PACKED ? null : packed;
}

/** @throws Error for what this version of the app cannot read */
export function unpackSnapshot(packed: string): SnapshotContent {
  const plain = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: 2 * MOST_PLAIN });
  return kept.parse(JSON.parse(plain.toString())).content;
}
