import type { Field } from '../../site/model';
import type { Entry } from '../site-index';
import type { SiteState } from '../site-state';
import { allFields, isNavigable } from '../system-fields';
import { fieldRenderers } from './issue-fields';
import type { FieldRenderer } from './issue-fields';
import type { Json } from './site-renderer';

interface KnownField {
  readonly field: Field;
  readonly show: FieldRenderer;
}

const catalogues = new WeakMap<SiteState, ReadonlyMap<string, KnownField>>();

/** The fields of one request, chosen as Jira's `fields` parameter chooses them. */
export class FieldSelection {
  readonly #fields: readonly KnownField[];
  readonly #idsAsked: boolean;

  /** @param asked ids, `*all`, `*navigable`, and `-id` to leave one out; unknown ids are passed over, as Jira does */
  constructor(state: SiteState, asked: readonly string[]) {
    const known = catalogue(state);
    const dropped = new Set(asked.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
    const wanted = asked.filter((name) => !name.startsWith('-'));
    // Only exclusions: they are taken from the whole.
    const included = wanted.length === 0 && dropped.size > 0 ? ['*all'] : wanted;
    const ids = new Set(included.flatMap((name) => idsOf(name, known)));
    this.#fields = [...ids].filter((id) => !dropped.has(id)).flatMap((id) => known.get(id) ?? []);
    this.#idsAsked = included.every((name) => name === 'id' || name === 'key');
  }

  /** Nothing but ids or keys: what Jira gives in pages of thousands. */
  get isIdsOnly(): boolean {
    return this.#idsAsked;
  }

  names(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#fields.map(({ field }) => [field.id, field.name]));
  }

  schemas(): Readonly<Record<string, Field['schema']>> {
    return Object.fromEntries(this.#fields.map(({ field }) => [field.id, field.schema]));
  }

  render(entry: Entry, accountId: string): Json {
    const fields: Record<string, unknown> = {};
    for (const { field, show } of this.#fields) {
      const value = show(entry, accountId);
      if (value !== undefined) fields[field.id] = value;
    }
    return fields;
  }
}

function idsOf(name: string, known: ReadonlyMap<string, KnownField>): readonly string[] {
  if (name === '*all') return [...known.keys()];
  if (name === '*navigable') {
    return [...known.values()].filter(({ field }) => isNavigable(field)).map(({ field }) => field.id);
  }
  return [name];
}

function catalogue(state: SiteState): ReadonlyMap<string, KnownField> {
  const known = catalogues.get(state);
  if (known) return known;
  const fields = allFields(state.site);
  const renderers = fieldRenderers(state, fields);
  const made = new Map(fields.map((field) => [field.id, { field, show: renderers.get(field.id) ?? (() => null) }]));
  catalogues.set(state, made);
  return made;
}
