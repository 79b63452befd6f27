import { asInstant, asNumber, asObject, asObjects, property, textOf, type JsonObject } from './json-access';
import type { PeopleRegistry } from './people-registry';
import type { RawChange, RawItem, RawWorklog } from './raw-issue';
import type { SpareIds } from './site-parts';

/** Empty texts stay: Jira writes them where a sprint field was empty. */
function text(item: JsonObject, name: string): string | null {
  const value = property(item, name);
  return typeof value === 'string' ? value : textOf(item, name);
}

function readItem(item: JsonObject): RawItem {
  return {
    field: textOf(item, 'field') ?? 'unknown',
    fieldId: textOf(item, 'fieldId'),
    from: text(item, 'from'),
    fromString: text(item, 'fromString'),
    to: text(item, 'to'),
    toString: text(item, 'toString'),
  };
}

/** Reads change histories and worklogs. */
export class HistoryReader {
  constructor(
    private readonly people: PeopleRegistry,
    private readonly spare: SpareIds,
  ) {}

  /** null: there is no telling when it happened. */
  change(history: JsonObject): RawChange | null {
    const at = asInstant(property(history, 'created'));
    if (at === null) return null;
    return {
      id: textOf(history, 'id') ?? this.spare.next(),
      at,
      author: this.people.refer(property(history, 'author')),
      items: asObjects(property(history, 'items')).map(readItem),
    };
  }

  /** All forms: `{histories: […]}` of an issue, `{values: […]}` of its own endpoint, or the list by itself. */
  changes(changelog: unknown): RawChange[] {
    const page = asObject(changelog);
    const lists = [changelog, property(page, 'histories'), property(page, 'values')];
    return lists.flatMap(asObjects).flatMap((row) => this.change(row) ?? []);
  }

  worklog(row: JsonObject): RawWorklog | null {
    const created = asInstant(property(row, 'created'));
    const started = asInstant(property(row, 'started')) ?? created;
    const seconds = asNumber(property(row, 'timeSpentSeconds'));
    if (started === null || seconds === null) return null;
    return {
      id: textOf(row, 'id') ?? this.spare.next(),
      author: this.people.refer(property(row, 'author')),
      started,
      created: created ?? started,
      seconds,
    };
  }

  worklogs(worklog: unknown): RawWorklog[] {
    const lists = [worklog, property(asObject(worklog), 'worklogs')];
    return lists.flatMap(asObjects).flatMap((row) => this.worklog(row) ?? []);
  }
}
