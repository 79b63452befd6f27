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

/** What has a name: rows give an object, or the name alone as text. */
export function asNamed(value: unknown): JsonObject | null {
  const name = asText(value);
  return name === null ? asObject(value) : { name };
}

export function namedOf(object: JsonObject | null, name: string): JsonObject | null {
  return asNamed(property(object, name));
}

const numeral = /^-?\d{1,15}(\.\d+)?$/;

/** A finite number, or a text that is one. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && numeral.test(value.trim()) ? Number(value) : null;
}

const offsetWithoutColon = /([+-]\d{2})(\d{2})$/;
/** The farthest instant that a date can have, in milliseconds (ECMA-262). */
const farthest = 8.64e15;
/** A count since 1970 below this can only be one of seconds: as milliseconds it would be before Jira was. */
const leastMillis = 1e11;

function instantOfNumber(number: number): number | null {
  const millis = Math.abs(number) < leastMillis ? number * 1000 : number;
  return Math.abs(millis) <= farthest ? millis : null;
}

/**
 * Milliseconds since 1970 of an instant as Jira writes them, `2015-04-24T12:04:05.000+0000` among others, or of a count
 * of milliseconds or seconds.
 */
export function asInstant(value: unknown): number | null {
  const number = asNumber(value);
  if (number !== null) return instantOfNumber(number);
  const text = asText(value)?.trim();
  if (text === undefined) return null;
  // Without a zone, a text would be read in the zone of this machine.
  const zoned = /\d:\d{2}(:\d{2}(\.\d+)?)?$/.test(text) && /^\d{4}-/.test(text) ? `${text}Z` : text;
  const instant = Date.parse(zoned.replace(offsetWithoutColon, '$1:$2'));
  return Number.isNaN(instant) ? null : instant;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Jira Server's own way of writing a day, `24/Apr/15`. */
function serverDay(text: string): string | null {
  const [, day, month = '', year] = /^(\d{1,2})\/([a-z]{3})\/(\d{2}|\d{4})\b/i.exec(text) ?? [];
  if (day === undefined || year === undefined) return null;
  const at = months.indexOf(month.toLowerCase()) + 1;
  return `${year.padStart(4, '20')}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

/** The ISO date at the beginning of a date or date-time; null where the calendar has no such day. */
export function asDay(value: unknown): string | null {
  if (typeof value === 'number') {
    const instant = asInstant(value);
    return instant === null ? null : new Date(instant).toISOString().slice(0, 10);
  }
  const text = asText(value)?.trim() ?? '';
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? serverDay(text);
  return day !== null && isDay(day) ? day : null;
}
