import type { ChangeItem, Field } from './model';
import type { SiteParts } from './site-store';

/** One side of a changelog item: the id, where the field has ids, and what people saw. */
export type Side = readonly [value: string | null, text: string | null];

export const nothing: Side = [null, null];

export function item(field: string, fieldId: string | null, from: Side, to: Side): ChangeItem {
  return { field, fieldId, from: from[0], fromString: from[1], to: to[0], toString: to[1] };
}

export function textSide(text: string | null): Side {
  return [null, text];
}

export function secondsSide(seconds: number | null): Side {
  return seconds === null ? nothing : [String(seconds), String(seconds)];
}

/** What has an id and a name. An id that the site does not have stands for itself. */
export function namedSide(items: readonly { readonly id: string; readonly name: string }[], id: string | null): Side {
  return id === null ? nothing : [id, items.find((one) => one.id === id)?.name ?? id];
}

export function personSide({ people }: SiteParts, accountId: string | null): Side {
  if (accountId === null) return nothing;
  return [accountId, people.find((one) => one.accountId === accountId)?.displayName ?? 'Former user'];
}

export function sprintSide({ sprints }: SiteParts, ids: readonly number[]): Side {
  const names = ids.map((id) => sprints.find((one) => one.id === id)?.name ?? String(id));
  return [ids.join(', '), names.join(', ')];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The value of a custom field: Jira keeps ids for what has them and for dates, but only the text of numbers. */
export function customSide(parts: SiteParts, field: Field, value: unknown): Side {
  if (value === null || value === undefined) return nothing;
  if (typeof value === 'number') return [null, String(value)];
  if (typeof value === 'string') return stringSide(field, value);
  if (Array.isArray(value)) return [`[${value.map(idOf).join(', ')}]`, value.map(nameOf).join(', ')];
  return field.schema.type === 'user' ? personSide(parts, idOf(value)) : [idOf(value), nameOf(value)];
}

function stringSide({ schema }: Field, value: string): Side {
  if (schema.type === 'datetime') return [value, value];
  if (schema.type !== 'date') return [null, value];
  return [value, `${value.slice(8, 10)}/${months[Number(value.slice(5, 7)) - 1] ?? ''}/${value.slice(2, 4)}`];
}

function idOf(value: unknown): string {
  return firstText(value, ['id', 'accountId', 'groupId', 'name', 'value']);
}

function nameOf(value: unknown): string {
  return firstText(value, ['value', 'displayName', 'name', 'title', 'id']);
}

function firstText(value: unknown, properties: readonly string[]): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const found = properties.map((property): unknown => Reflect.get(value, property)).find((one) => one !== undefined);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
