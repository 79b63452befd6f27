import { createHash } from 'node:crypto';
import type { Person } from '../site/model';
import { asNamed, property, textOf, type JsonObject } from './json-access';

/** People of an import are told apart by this until all rows are read. */
export type PersonRef = string;

/** Server sites have no account ids; the same key gives the same id in every import. */
function derivedId(key: string): string {
  return `import:${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;
}

/** Collects everybody that appears, in Cloud's shape (accountId) or Server's (key and name). */
export class PeopleRegistry {
  private readonly people = new Map<PersonRef, Person>();
  /** Server rows may give the name alone where others give key and name. */
  private readonly byName = new Map<string, PersonRef>();

  /** A user, or his name alone as text; null: nobody. */
  refer(value: unknown): PersonRef | null {
    const user = asNamed(value);
    const ref = refOf(user);
    if (user === null || ref === null) return null;
    const name = textOf(user, 'name');
    if (name !== null && name !== ref) this.byName.set(name, ref);
    if (!this.people.has(ref)) this.people.set(ref, personOf(user, ref));
    return ref;
  }

  private find(ref: PersonRef): Person | undefined {
    return this.people.get(this.byName.get(ref) ?? ref);
  }

  /** The account id behind a reference; null for nobody. */
  accountId(ref: PersonRef | null): string | null {
    return ref === null ? null : (this.find(ref)?.accountId ?? derivedId(ref));
  }

  /** As `accountId`, but leaves alone what names nobody known. */
  known(ref: string | null): string | null {
    return ref === null ? null : (this.find(ref)?.accountId ?? ref);
  }

  all(): Person[] {
    const aliases = new Set(this.byName.keys());
    return [...this.people].flatMap(([ref, person]) => (aliases.has(ref) ? [] : [person]));
  }
}

/** Exports without ids still tell people apart by their addresses or names. */
function refOf(user: JsonObject | null): PersonRef | null {
  const names = ['accountId', 'key', 'name', 'emailAddress', 'displayName'];
  return names.map((name) => textOf(user, name)).find((text) => text !== null) ?? null;
}

function personOf(user: JsonObject, ref: PersonRef): Person {
  const accountId = textOf(user, 'accountId') ?? derivedId(ref);
  return {
    accountId,
    displayName: textOf(user, 'displayName') ?? textOf(user, 'name') ?? ref,
    email: textOf(user, 'emailAddress') ?? `${accountId.replace(/[^a-zA-Z0-9]+/g, '-')}@example.invalid`,
    active: property(user, 'active') !== false,
    timeZone: textOf(user, 'timeZone') ?? 'UTC',
    locale: textOf(user, 'locale') ?? 'en_US',
    accountType: textOf(user, 'accountType') === 'app' ? 'app' : 'atlassian',
    groups: [],
  };
}
