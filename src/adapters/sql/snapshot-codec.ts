import { listedReleases } from '#contract/roadmap';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { cutToShown, type AnsweredSubject } from '#contract/cut-to-shown';
import type { SnapshotContent, SnapshotSubject } from '#contract/snapshot';
import type { KeptSnapshot } from '../../application/snapshot/ports';

/** Raised when the shape of what is frozen changes: then what was kept in earlier ones is brought into the new one here. */
const FORMAT = 2;
/** Forge takes 1 MiB a request, the statement around it included. */
const MOST_PACKED = 900_000;
/** Forge answers a page with 5 MB. */
const MOST_PLAIN = 4_000_000;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What was asked was kept within what was answered, with ids of Jira. */
const first = z
  .object({ format: z.literal(1), content: z.custom<AnsweredSubject>(isObject) })
  .transform(({ content }): KeptSnapshot => {
    const answered = content.kind === 'roadmap' ? { ...content, excerpt: withNames(content) } : content;
    return { content: cutToShown(answered), subject: subjectOf(content), projectIds: null };
  });

const second = z
  .object({
    format: z.literal(FORMAT),
    content: z.custom<SnapshotContent>(isObject),
    subject: z.custom<SnapshotSubject>(isObject),
    /** Were not kept at first. */
    projectIds: z.array(z.string()).nullable().default(null),
  })
  .transform(({ content, subject, projectIds }): KeptSnapshot => ({ content, subject, projectIds }));

const kept = z.union([second, first]);

/** What is frozen as text for the database. @returns null: it is more than one row takes, or one answer */
export function packSnapshot({ content, subject, projectIds }: KeptSnapshot): string | null {
  const plain = Buffer.from(JSON.stringify({ format: FORMAT, content, subject, projectIds }));
  if (plain.length > MOST_PLAIN) return null;
  const packed = gzipSync(plain).toString('base64');
  return packed.length > MOST_PACKED ? null : packed;
}

/** @throws Error for what this version of the app cannot read */
export function unpackSnapshot(packed: string): KeptSnapshot {
  const plain = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: 2 * MOST_PLAIN });
  return kept.parse(JSON.parse(plain.toString()));
}

function subjectOf(content: AnsweredSubject): SnapshotSubject {
  if (content.kind === 'report') return { kind: content.kind, request: content.request };
  const { kind, request, look, columns } = content;
  return { kind, request, look, columns };
}

/** Releases that it is narrowed to were named by their ids. */
function withNames({ request, excerpt }: Extract<AnsweredSubject, { readonly kind: 'roadmap' }>) {
  const names = new Map(listedReleases(excerpt.roadmap).map(({ id, name }) => [id, name]));
  return { ...excerpt, inReleases: request.filter.releases.map((id) => names.get(id) ?? null) };
}
