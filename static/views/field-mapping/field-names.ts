import type { FieldCandidate, FieldsView } from '#contract/field-mapping';
import type { Say } from '../../messages/use-text';

/** What the page says of a field. */
export interface FieldWords {
  readonly name: string;
  /** Its type and id; null: it is not there any more. */
  readonly detail: string | null;
}

/** The field by its name; where the administrator cannot see it, by its id. */
export function fieldWords({ candidates, unreadable }: FieldsView, id: string, say: Say): FieldWords {
  const field = candidates.find((candidate) => candidate.id === id);
  if (unreadable.includes(id)) return { name: field?.name ?? id, detail: null };
  if (!field) return { name: id, detail: say('fields.field.unseen', { id }) };
  return { name: field.name, detail: detailOf(field, say) };
}

export function detailOf({ kind, id, projectKey }: FieldCandidate, say: Say): string {
  const values = { kind: say(`fields.kind.${kind}`), id };
  return projectKey === null
    ? say('fields.field.words', values)
    : say('fields.field.words.project', { ...values, project: projectKey });
}
