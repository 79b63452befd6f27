import { z } from 'zod';
import type { HistoryFacts, PositionLists } from '#domain/history/history-facts';
import { packColumns, unpackColumns } from './column-codec';

/** Raised only together with reading the format before, as that of facts. */
const FORMAT = 1;

const texts = z.array(z.string());
const header = z.object({
  format: z.literal(FORMAT),
  issues: z.number(),
  changes: z.number(),
  numbers: z.number(),
  versionLists: z.object({ lists: z.number(), items: z.number() }),
  sprintLists: z.object({ lists: z.number(), items: z.number() }),
  dictionaries: z.object({
    statuses: texts,
    versions: texts,
    sprints: texts,
    people: texts,
    projects: texts,
    parents: z.object({ ids: z.array(z.number()), keys: texts }),
  }),
});

/** History as text for the database. */
export function packHistory(history: HistoryFacts): string {
  const { statuses, versions, sprints, people, projects, parents, versionLists, sprintLists } = history;
  const sizes = {
    issues: history.count,
    changes: history.at.length,
    numbers: history.numbers.length,
    versionLists: sizeOf(versionLists),
    sprintLists: sizeOf(sprintLists),
  };
  const dictionaries = { statuses, versions, sprints, people, projects, parents };
  return packColumns({ format: FORMAT, ...sizes, dictionaries }, [
    history.ids,
    history.created,
    history.numbers,
    history.at,
    history.authorAt,
    history.from,
    history.to,
    history.statusNow,
    history.versionsNow,
    history.sprintsNow,
    history.changesFrom,
    versionLists.from,
    versionLists.items,
    sprintLists.from,
    sprintLists.items,
    history.fields,
  ]);
}

/** Whoever a packed history names, without unpacking the rest. */
export function peopleOfHistory(packed: string): readonly string[] {
  return header.parse(unpackColumns(packed).header).dictionaries.people;
}

export function unpackHistory(packed: string): HistoryFacts {
  const { header: head, next } = unpackColumns(packed);
  const { issues, changes, numbers, versionLists, sprintLists, dictionaries } = header.parse(head);
  const lists = ({ lists: count, items }: { lists: number; items: number }): PositionLists => ({
    from: next(Uint32Array, count + 1),
    items: next(Uint32Array, items),
  });
  // Properties are read in the order in which packHistory writes them.
  return {
    count: issues,
    ids: next(Float64Array, issues),
    created: next(Float64Array, issues),
    numbers: next(Float64Array, numbers),
    at: next(Float64Array, changes),
    authorAt: next(Int32Array, changes),
    from: next(Int32Array, changes),
    to: next(Int32Array, changes),
    statusNow: next(Int32Array, issues),
    versionsNow: next(Int32Array, issues),
    sprintsNow: next(Int32Array, issues),
    changesFrom: next(Uint32Array, issues + 1),
    versionLists: lists(versionLists),
    sprintLists: lists(sprintLists),
    fields: next(Uint8Array, changes),
    ...dictionaries,
  };
}

function sizeOf({ from, items }: PositionLists) {
  return { lists: from.length - 1, items: items.length };
}
