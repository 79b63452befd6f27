import { z } from 'zod';
import type { IssueChange } from '#domain/history/issue-change';
import { historyFields } from '#domain/history/issue-change';
import type { Instant } from '#domain/units';

/**
 * A row must fit into one statement. Of an issue that changed more often, which happens where robots write, the latest
 * changes are kept: its past begins with the first of these.
 */
const MOST_CHANGES = 10_000;

const packed = z.object({
  people: z.array(z.string()),
  /** Instant, position in people or -1, position in `historyFields`, value before, value after. */
  changes: z.array(z.tuple([z.number(), z.number(), z.number(), z.unknown(), z.unknown()])),
});

/** The past of one issue, first to last, as text for its row. */
export function packChanges(changes: readonly IssueChange[]): { readonly kept: number; readonly json: string } {
  const latest = changes.slice(-MOST_CHANGES);
  const people = [...new Set(latest.flatMap(({ author }) => author ?? []))];
  const positions = new Map(people.map((person, at) => [person, at]));
  const rows = latest.map(({ at, author, field, from, to }) => [
    at,
    positions.get(author ?? '') ?? -1,
    historyFields.indexOf(field),
    from,
    to,
  ]);
  return { kept: rows.length, json: rows.length === 0 ? '' : JSON.stringify({ people, changes: rows }) };
}

export function unpackChanges(issueId: number, json: string): IssueChange[] {
  if (json === '') return [];
  const { people, changes } = packed.parse(JSON.parse(json));
  return changes.flatMap(([at, person, position, from, to], sequence) => {
    const field = historyFields[position];
    // A field of a later version of the app.
    if (!field) return [];
    const author = people[person] ?? null;
    return [{ issueId, at: at as Instant, sequence, author, field, from, to } as IssueChange];
  });
}
