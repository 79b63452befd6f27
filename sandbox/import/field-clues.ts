import type { Field } from '../site/model';
import { asObject, property, textOf, type JsonObject } from './json-access';
import type { RawIssue, RawItem } from './raw-issue';

type Schema = Field['schema'];

/** What rows tell about custom fields: names, schemas, and how their values agree with the change history. */
export class FieldClues {
  private readonly names = new Map<string, string>();
  private readonly schemas = new Map<string, Schema>();
  /** By the name in the history: how often each field's present value is what the history last wrote. */
  private readonly votes = new Map<string, Map<string, number>>();
  private readonly samples = new Map<string, number>();

  /** `names` and `schema` as `expand` gives them with an issue or a page. */
  expansions(row: JsonObject): void {
    for (const [id, name] of Object.entries(asObject(property(row, 'names')) ?? {})) this.name(id, name);
    for (const [id, schema] of Object.entries(asObject(property(row, 'schema')) ?? {})) this.schema(id, schema);
  }

  /** A row of the site's list of fields. */
  list(row: JsonObject): void {
    const id = textOf(row, 'id');
    if (id === null) return;
    this.name(id, property(row, 'untranslatedName') ?? property(row, 'name'));
    this.schema(id, property(row, 'schema'));
  }

  private name(id: string, name: unknown): void {
    if (typeof name === 'string' && id.startsWith('customfield_')) this.names.set(id, name);
  }

  private schema(id: string, schema: unknown): void {
    const type = textOf(asObject(schema), 'type');
    if (type === null || !id.startsWith('customfield_')) return;
    const items = textOf(asObject(schema), 'items');
    const custom = textOf(asObject(schema), 'custom');
    this.schemas.set(id, { type, ...(items === null ? {} : { items }), ...(custom === null ? {} : { custom }) });
  }

  /** Cloud's history names the field's id; Server's only its name, which the values must tell. */
  history(issue: RawIssue): void {
    const last = new Map<string, RawItem>();
    for (const { items } of issue.changes) for (const item of items) last.set(item.field, item);
    for (const item of last.values()) {
      if (item.fieldId !== null) this.remember(item.fieldId, item.field);
      else this.vote(item, issue.custom);
    }
  }

  private remember(id: string, name: string): void {
    if (id.startsWith('customfield_') && !this.names.has(id)) this.names.set(id, name);
  }

  private vote({ field, toString: text }: RawItem, custom: RawIssue['custom']): void {
    if (text === null || text === '') return;
    this.samples.set(field, (this.samples.get(field) ?? 0) + 1);
    const votes = this.votes.get(field) ?? new Map<string, number>();
    this.votes.set(field, votes);
    for (const [id, value] of Object.entries(custom)) {
      if (!this.names.has(id) && sameValue(value, text)) votes.set(id, (votes.get(id) ?? 0) + 1);
    }
  }

  /** To be called once all issues are told. Where two fields agree equally often with a name, neither gets it. */
  conclude(): void {
    for (const [name, votes] of this.votes) {
      const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
      if (best === undefined || best[1] === second?.[1]) continue;
      if (best[1] >= 0.8 * (this.samples.get(name) ?? 0)) this.remember(best[0], name);
    }
  }

  nameOf(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  schemaOf(id: string): Schema | null {
    return this.schemas.get(id) ?? null;
  }
}

function sameValue(value: unknown, text: string): boolean {
  return typeof value === 'number' ? value === Number(text) : value === text;
}
