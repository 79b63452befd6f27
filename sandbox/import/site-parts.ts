import type { LinkType, Named, SecurityLevel } from '../site/model';
import { textOf, type JsonObject } from './json-access';

/** Ids for what an import gives none: digits, and far from those of real sites. */
export class SpareIds {
  private last = 900_000_000_000;

  next(): string {
    this.last += 1;
    return String(this.last);
  }
}

/** Jira's ids are digits. */
export const isId = (id: string | null): id is string => id !== null && /^\d{1,18}$/.test(id);

/** Things that have an id and a name, of which rows may give only one. */
export class NamedRegistry<T extends Named> {
  private readonly byId = new Map<string, T>();
  private readonly idOfName = new Map<string, string>();
  private readonly idOfBoth = new Map<string, string>();

  constructor(
    private readonly spare: SpareIds,
    private readonly make: (id: string, name: string, row: JsonObject) => T,
    /** For what belongs to a whole site: two sites in one import may give one id to different names. */
    private readonly ofManySites = false,
  ) {}

  /** Gives the id; null where there is nothing. What was seen first stays, unless `renew`. */
  refer(row: JsonObject | null, renew = false): string | null {
    const given = textOf(row, 'id');
    const name = textOf(row, 'name') ?? textOf(row, 'value') ?? given;
    if (row === null || name === null) return null;
    const id = this.idFor(given, name);
    if (renew || !this.byId.has(id) || this.byId.get(id)?.name === given) this.byId.set(id, this.make(id, name, row));
    return id;
  }

  private idFor(given: string | null, name: string): string {
    const id = isId(given) ? this.idWithName(given, name) : (this.idOfName.get(name) ?? this.spare.next());
    if (!this.idOfName.has(name)) this.idOfName.set(name, id);
    return id;
  }

  /** A row with the id alone means the one that has the id. */
  private idWithName(given: string, name: string): string {
    const known = this.byId.get(given)?.name ?? name;
    if (!this.ofManySites || name === given || [name, given].includes(known)) return given;
    const both = `${given}|${name}`;
    const id = this.idOfBoth.get(both) ?? this.spare.next();
    this.idOfBoth.set(both, id);
    return id;
  }

  all(): T[] {
    return [...this.byId.values()];
  }
}

export function named(id: string, name: string, row: JsonObject): Named {
  const description = textOf(row, 'description');
  return description === null ? { id, name } : { id, name, description };
}

export function linkType(id: string, name: string, row: JsonObject): LinkType {
  return { id, name, inward: textOf(row, 'inward') ?? name, outward: textOf(row, 'outward') ?? name };
}

export function securityLevel(id: string, name: string, row: JsonObject): SecurityLevel {
  return { ...named(id, name, row), members: [] };
}
