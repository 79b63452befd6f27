import type { Sprint } from '../site/model';
import { asInstant, asObject, textOf, type JsonObject } from './json-access';

const states: Readonly<Record<string, Sprint['state']>> = { ACTIVE: 'active', CLOSED: 'closed', FUTURE: 'future' };

/** `com.atlassian.greenhopper.service.sprint.Sprint@1f[id=1,rapidViewId=2,state=CLOSED,name=One,…]` */
const greenHopper = /Sprint@?[^[]*\[(.*)\]\s*$/s;

const names =
  'id|rapidViewId|boardId|originBoardId|state|name|goal|startDate|endDate|completeDate|activatedDate|sequence|synced|' +
  'autoStartStop|incompleteIssuesDestinationId';
const separator = new RegExp(`,(?=(?:${names})=)`);

/** Values may hold anything, so a new one begins only at a comma with the name of one of a sprint's properties behind it. */
function propertiesOf(text: string): JsonObject | null {
  const inside = greenHopper.exec(text)?.[1];
  if (inside === undefined) return null;
  const values = new Map<string, string>();
  let last = '';
  for (const pair of inside.split(separator)) {
    const name = pair.slice(0, pair.indexOf('='));
    // No property comes twice: what looks like one again is part of a name or goal.
    if (values.has(name)) values.set(last, `${values.get(last) ?? ''},${pair}`);
    else values.set((last = name), pair.slice(name.length + 1));
  }
  return Object.fromEntries(
    [...values].map(([name, value]) => [name, value === '<null>' || value === '' ? null : value]),
  );
}

function rowOf(value: unknown): JsonObject | null {
  return typeof value === 'string' ? propertiesOf(value) : asObject(value);
}

function boardOf(row: JsonObject): number {
  const board = Number(textOf(row, 'boardId') ?? textOf(row, 'originBoardId') ?? textOf(row, 'rapidViewId') ?? 0);
  return Number.isSafeInteger(board) ? board : 0;
}

/** A sprint as Agile objects or GreenHopper texts give it; null: it is neither. */
export function readSprint(value: unknown): Sprint | null {
  const row = rowOf(value);
  const id = Number(textOf(row, 'id') ?? Number.NaN);
  const name = textOf(row, 'name');
  const state = states[(textOf(row, 'state') ?? '').toUpperCase()];
  if (row === null || !Number.isSafeInteger(id) || name === null || state === undefined) return null;
  const goal = textOf(row, 'goal');
  return {
    id,
    name,
    state,
    boardId: boardOf(row),
    ...(goal === null ? {} : { goal }),
    start: asInstant(row.startDate),
    end: asInstant(row.endDate),
    complete: asInstant(row.completeDate),
  };
}

/** The sprints in a field's value, whether list or single; null where it holds anything else. */
export function readSprints(value: unknown): readonly Sprint[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const sprints = list.filter((entry) => entry !== null && entry !== '').map(readSprint);
  return sprints.length > 0 && sprints.every((sprint) => sprint !== null) ? sprints : null;
}
