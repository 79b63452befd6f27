import { z } from 'zod';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import { ACCEPTANCE_UNKNOWN, NO_MINUTE, NO_WORK } from '#domain/site-index/issue-facts';
import { packKeys, unpackKeys } from '#domain/site-index/issue-keys';
import type { Column, ColumnType } from './column-codec';
import { packColumns, unpackColumns } from './column-codec';

/** Raised only together with reading the format before: views go on with what is stored until a project is read again. */
const FORMAT = 1;

const header = z.object({
  format: z.literal(FORMAT),
  count: z.number(),
  keyPrefix: z.string(),
  /** Keys that are not prefix + number: a project whose key was changed half way. */
  oddKeys: z.record(z.string(), z.string()),
  parents: z.object({ ids: z.array(z.number()), keys: z.array(z.string()) }),
  securityLevels: z.array(z.string()),
  /** Who does the work; absent: packed before work and people were kept, so without their columns. */
  work: z.object({ people: z.array(z.string()), teams: z.array(z.string()) }).optional(),
  /** Absent: packed before creation was kept, so without its column. */
  hasCreated: z.literal(true).optional(),
  /** Absent: packed before `updated`, `workSpent` and `hasFixVersion` were kept, so without their columns. */
  hasActivity: z.literal(true).optional(),
  /** Absent: packed before acceptance was looked for, so without its column. */
  hasAcceptance: z.literal(true).optional(),
  /** Sets of sprints; absent: packed before they were kept, so without their column. */
  sprintLists: z.array(z.array(z.string())).optional(),
  /** Number fields, one column each. */
  numbers: z.array(z.string()).default([]),
});

/** Facts as text for the database. */
export function packFacts(facts: IssueFacts): string {
  const { prefix: keyPrefix, numbers: keyNumbers, odd: oddKeys } = packKeys(facts.keys);
  const { count, parents, securityLevels, sprintLists, numbers } = facts;
  const columns: Column[] = [
    facts.ids,
    facts.points,
    ...numbers.map(({ values }) => values),
    facts.parentAt,
    facts.starts,
    facts.dues,
    facts.fixVersionDues,
    facts.sprintDues,
    keyNumbers,
    facts.created,
  ];
  if (facts.knowsActivity) columns.push(facts.updated, facts.workSpent);
  if (facts.knowsWork) columns.push(facts.workLeft, facts.assigneeAt, facts.teamAt);
  columns.push(facts.sprintsAt, facts.securityAt, facts.levels, facts.categories, facts.hasTimeEstimate);
  if (facts.knowsActivity) columns.push(facts.hasFixVersion);
  columns.push(facts.acceptance);
  const work = facts.knowsWork ? { people: facts.people, teams: facts.teams } : undefined;
  const sizes = {
    format: FORMAT,
    count,
    keyPrefix,
    oddKeys,
    parents,
    securityLevels,
    work,
    hasCreated: true,
    hasAcceptance: true,
  };
  const activity = facts.knowsActivity ? { hasActivity: true } : {};
  return packColumns({ ...sizes, ...activity, sprintLists, numbers: numbers.map(({ fieldId }) => fieldId) }, columns);
}

export function unpackFacts(packed: string): IssueFacts {
  const { header: packedHeader, next: nextColumn } = unpackColumns(packed);
  const head = header.parse(packedHeader);
  const { count, parents, securityLevels, work, hasActivity, sprintLists } = head;
  const next = <T extends Column>(Type: ColumnType<T>) => nextColumn(Type, count);
  // In the order in which packFacts writes them.
  const ids = next(Float64Array);
  const points = next(Float64Array);
  const numbers = head.numbers.map((fieldId) => ({ fieldId, values: next(Float64Array) }));
  const parentAt = next(Int32Array);
  const starts = next(Int32Array);
  const dues = next(Int32Array);
  const fixVersionDues = next(Int32Array);
  const sprintDues = next(Int32Array);
  const keys = unpackKeys({ prefix: head.keyPrefix, numbers: next(Uint32Array), odd: head.oddKeys });
  const created = head.hasCreated ? next(Int32Array) : new Int32Array(count).fill(NO_MINUTE);
  const activity = hasActivity ? [next(Int32Array), next(Int32Array)] : null;
  const effort = work ? readEffort(work, next) : unknownEffort(count);
  const sprintsAt = sprintLists ? next(Uint16Array) : new Uint16Array(count);
  const securityAt = next(Uint16Array);
  const levels = next(Int8Array);
  const categories = next(Uint8Array);
  const hasTimeEstimate = next(Uint8Array);
  const activities = activityOf(count, activity, hasActivity ? next(Uint8Array) : null);
  const acceptance = head.hasAcceptance ? next(Uint8Array) : new Uint8Array(count).fill(ACCEPTANCE_UNKNOWN);
  const plan = { points, hasTimeEstimate, starts, dues, fixVersionDues, sprintDues };
  const sprints = { sprintsAt, sprintLists: sprintLists ?? [] };
  const hidden = { securityAt, securityLevels };
  const issues = { count, keys, ids, levels, categories, parentAt, created, parents, numbers };
  return { ...issues, ...plan, ...sprints, ...effort, ...activities, acceptance, ...hidden };
}

type Activity = Pick<IssueFacts, 'updated' | 'workSpent' | 'hasFixVersion' | 'knowsActivity'>;

function activityOf(count: number, columns: readonly Int32Array[] | null, hasFixVersion: Uint8Array | null): Activity {
  const [updated = new Int32Array(count).fill(NO_MINUTE), workSpent = new Int32Array(count).fill(NO_WORK)] =
    columns ?? [];
  return {
    updated,
    workSpent,
    hasFixVersion: hasFixVersion ?? new Uint8Array(count),
    knowsActivity: columns !== null,
  };
}

type Effort = Pick<IssueFacts, 'workLeft' | 'assigneeAt' | 'teamAt' | 'knowsWork' | 'people' | 'teams'>;

function readEffort(
  { people, teams }: Pick<Effort, 'people' | 'teams'>,
  next: <T extends Column>(Type: ColumnType<T>) => T,
): Effort {
  const workLeft = next(Int32Array);
  const assigneeAt = next(Uint16Array);
  return { workLeft, assigneeAt, teamAt: next(Uint16Array), knowsWork: true, people, teams };
}

function unknownEffort(count: number): Effort {
  const none = () => new Uint16Array(count);
  const workLeft = new Int32Array(count).fill(NO_WORK);
  return { workLeft, assigneeAt: none(), teamAt: none(), knowsWork: false, people: [], teams: [] };
}
