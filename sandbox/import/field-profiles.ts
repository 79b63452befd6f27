import type { RawIssue } from './raw-issue';

type ValueKind = 'number' | 'numeral' | 'key' | 'day' | 'text' | 'list' | 'object';

/** What values a custom field has over all issues. */
export interface FieldProfile {
  readonly kinds: Set<ValueKind>;
  /** How many issues have a value, and how many of those values are numbers. */
  count: number;
  numbers: number;
  /** Issue keys among the values, for fields that point to other issues. */
  readonly keys: Set<string>;
  least: number;
  most: number;
}

const issueKeyShape = /^[A-Z][A-Z0-9_]*-\d+$/;

/** A number, or a text that is one; null for anything else. */
export function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*-?\d{1,15}(\.\d+)?\s*$/.test(value)) return null;
  return Number(value);
}

/** The key that a value points to: as text, or as the objects of Parent Link have it. */
export function keyIn(value: unknown): string | null {
  if (typeof value === 'string') return issueKeyShape.test(value) ? value : null;
  if (typeof value !== 'object' || value === null) return null;
  const { key, data } = value as { readonly key?: unknown; readonly data?: unknown };
  return keyIn(key) ?? keyIn(data);
}

function kindOf(value: unknown): ValueKind {
  if (Array.isArray(value)) return 'list';
  if (keyIn(value) !== null) return 'key';
  if (numberIn(value) !== null) return typeof value === 'number' ? 'number' : 'numeral';
  if (typeof value !== 'string') return 'object';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'day' : 'text';
}

function note(profile: FieldProfile, value: unknown): void {
  profile.kinds.add(kindOf(value));
  profile.count += 1;
  const key = keyIn(value);
  if (key !== null) profile.keys.add(key);
  const number = numberIn(value);
  if (number === null) return;
  profile.numbers += 1;
  profile.least = Math.min(profile.least, number);
  profile.most = Math.max(profile.most, number);
}

function emptyProfile(): FieldProfile {
  return { kinds: new Set(), count: 0, numbers: 0, keys: new Set(), least: Infinity, most: -Infinity };
}

/** The profile of every custom field that any issue has a value in, by field id. */
export function fieldProfiles(issues: readonly RawIssue[]): Map<string, FieldProfile> {
  const profiles = new Map<string, FieldProfile>();
  for (const { custom } of issues) {
    for (const [id, value] of Object.entries(custom)) {
      const profile = profiles.get(id) ?? emptyProfile();
      profiles.set(id, profile);
      note(profile, value);
    }
  }
  return profiles;
}

/** Whether all values are numbers, or texts that are numbers. */
export function isNumeric({ kinds }: FieldProfile): boolean {
  return kinds.size > 0 && [...kinds].every((kind) => kind === 'number' || kind === 'numeral');
}

/** Whether a field whose name says that it holds numbers does, but for a slip now and then. */
export function isMostlyNumeric({ count, numbers }: FieldProfile): boolean {
  return numbers * 2 > count;
}

/** Whether all values are of the one kind. */
export function isAll(profile: FieldProfile, kind: ValueKind): boolean {
  return profile.kinds.size === 1 && profile.kinds.has(kind);
}
