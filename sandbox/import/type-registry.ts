import { asNumber, property, textOf, type JsonObject } from './json-access';
import { isId, type SpareIds } from './site-parts';

export interface CollectedType {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly subtask: boolean;
  /** null: the rows do not say, so names and use must tell. */
  readonly level: number | null;
}

function isSubtask(row: JsonObject, name: string, level: number | null): boolean {
  const given = property(row, 'subtask');
  if (typeof given === 'boolean') return given;
  return level === null ? /^(sub-?task|unteraufgabe|子任务|サブタスク)$/i.test(name) : level < 0;
}

/** Collects issue types. A later row adds the level where an earlier one did not have it. */
export class TypeRegistry {
  private readonly types = new Map<string, CollectedType>();
  private readonly idOfName = new Map<string, string>();
  /** By given id and name: two sites call different types by the same id. */
  private readonly idOfBoth = new Map<string, string>();

  constructor(private readonly spare: SpareIds) {}

  refer(row: JsonObject): string | null {
    const given = textOf(row, 'id');
    const name = textOf(row, 'name') ?? given;
    if (name === null) return null;
    const id = isId(given) ? this.idFor(given, textOf(row, 'name')) : (this.idOfName.get(name) ?? this.spare.next());
    const level = asNumber(property(row, 'hierarchyLevel'));
    const known = this.types.get(id);
    if (known === undefined || (known.level === null && level !== null)) {
      this.types.set(id, {
        id,
        name,
        description: textOf(row, 'description'),
        subtask: isSubtask(row, name, level),
        level,
      });
    }
    if (!this.idOfName.has(name)) this.idOfName.set(name, id);
    return id;
  }

  private idFor(given: string, name: string | null): string {
    if (name === null) return given;
    const both = `${given}|${name}`;
    const isTaken = this.types.has(given) && this.types.get(given)?.name !== name;
    const id = this.idOfBoth.get(both) ?? (isTaken ? this.spare.next() : given);
    this.idOfBoth.set(both, id);
    return id;
  }

  isSubtask(id: string): boolean {
    return this.types.get(id)?.subtask ?? false;
  }

  all(): CollectedType[] {
    return [...this.types.values()];
  }
}
