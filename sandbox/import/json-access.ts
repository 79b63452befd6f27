/** Reading values of unknown shape: each gives null where the value is not of the kind asked for. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asObjects(value: unknown): readonly JsonObject[] {
  return asList(value)
    .map(asObject)
    .filter((entry) => entry !== null);
}

/** Own properties only: changelog items have one named `toString`, which every object inherits. */
export function property(object: JsonObject | null, name: string): unknown {
  return object !== null && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Texts, and numbers as text: ids come as either. An empty text is null. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function textOf(object: JsonObject | null, name: string): string | null {
  return asText(property(object, name));
}

export function objectOf(object: JsonObject | null, name: string): JsonObject | null {
  return asObject(property(object, name));
}

export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const offsetWithoutColon = /([+-]\d{2})(\d{2})$/;

/** Milliseconds since 1970 of an instant as Jira writes them, `2015-04-24T12:04:05.000+0000` among others. */
export function asInstant(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const text = asText(value);
  if (text === null) return null;
  const instant = Date.parse(text.replace(offsetWithoutColon, '$1:$2'));
  return Number.isNaN(instant) ? null : instant;
}

/** The ISO date at the beginning of a date or date-time. */
export function asDay(value: unknown): string | null {
  const found = /^\d{4}-\d{2}-\d{2}/.exec(asText(value) ?? '');
  return found?.[0] ?? null;
}
