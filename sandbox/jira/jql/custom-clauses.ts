import type { Field } from '../../site/model';
import type { Entry } from '../site-index';
import type { JqlField, OptionField } from './jql-field';

/** Types whose values are chosen out of what there is. */
const chosenTypes = new Set(['option', 'user', 'array', 'group', 'version', 'team']);

/** A custom field as JQL compares it; null for types that cannot be searched here. */
export function customClause(field: Field): JqlField | null {
  const { name } = field;
  const value = ({ issue }: Entry) => issue.custom[field.id];
  if (field.schema.custom?.endsWith(':gh-sprint')) return choices(name, ({ issue }) => issue.sprintIds);
  switch (field.schema.type) {
    case 'number':
      return { kind: 'number', name, valueOf: (entry) => ofType(value(entry), 'number') };
    case 'date':
      return { kind: 'day', name, valueOf: (entry) => ofType(value(entry), 'string') };
    case 'datetime':
      return { kind: 'instant', name, valueOf: (entry) => instantOf(ofType(value(entry), 'string')) };
    case 'string':
      return { kind: 'text', name, valuesOf: (entry) => words(value(entry)) };
    default:
      return chosenTypes.has(field.schema.type) ? choices(name, value) : null;
  }
}

/** Values with an id, an account, a name or a value; any of these is what a query may say. */
function choices(name: string, value: (entry: Entry) => unknown): OptionField {
  return {
    kind: 'option',
    name,
    valuesOf: (entry) => words(value(entry)).map((word) => word.toLowerCase()),
    resolve: (text) => [text.toLowerCase()],
  };
}

function ofType(value: unknown, type: 'number'): number | null;
function ofType(value: unknown, type: 'string'): string | null;
function ofType(value: unknown, type: 'number' | 'string'): unknown {
  return typeof value === type ? value : null;
}

function instantOf(text: string | null): number | null {
  const instant = text === null ? NaN : Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant) ? null : instant;
}

function words(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(words);
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object') return [];
  return ['id', 'accountId', 'value', 'name'].flatMap((property) => words(Reflect.get(value, property)));
}
