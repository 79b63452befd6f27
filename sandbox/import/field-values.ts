import type { Sprint } from '../site/model';
import type { Collected } from './collected';
import { asList, type JsonObject } from './json-access';
import { readSprints } from './sprint-reader';

const lexoRank = /^\d\|[0-9a-z]*:?/;

/** The values of an issue's custom fields, with those taken out that have properties of their own. */
interface FieldValues {
  readonly custom: Readonly<Record<string, unknown>>;
  readonly sprints: readonly Sprint[];
  readonly rank: string | null;
}

const noCustom: Readonly<Record<string, unknown>> = {};

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Agile gives the running sprint and the closed ones apart. */
function agileSprints(fields: JsonObject): Sprint[] {
  const values = [...asList(fields.closedSprints), fields.sprint];
  return values.flatMap((value) => (isEmpty(value) ? [] : (readSprints(value) ?? [])));
}

/** Recognises sprints and ranks by their values, and notes in which fields they stand. */
export function fieldValues(fields: JsonObject, collected: Collected): FieldValues {
  const custom: Record<string, unknown> = {};
  const sprints = agileSprints(fields);
  let rank: string | null = null;
  for (const [id, value] of Object.entries(fields)) {
    if (!id.startsWith('customfield_') || isEmpty(value)) continue;
    const found = readSprints(value);
    if (found !== null) {
      collected.sprintFields.add(id);
      sprints.push(...found);
    } else if (typeof value === 'string' && lexoRank.test(value)) {
      collected.rankFields.add(id);
      rank = value;
    } else custom[id] = value;
  }
  return { custom: Object.keys(custom).length === 0 ? noCustom : custom, sprints, rank };
}
