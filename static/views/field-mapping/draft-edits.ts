import type { FieldChoices, FieldRole, NumberField, ProjectStyle } from '#contract/field-mapping';

/** The choices with another list for one role in projects of one style; null: automatic. */
export function withRole(
  choices: FieldChoices,
  style: ProjectStyle,
  role: FieldRole,
  fields: readonly string[] | null,
): FieldChoices {
  const roles = { ...choices.roles, [style]: { ...choices.roles[style], [role]: fields } };
  return { ...choices, roles };
}

/** The list with one entry a place further up (-1) or down (1); unchanged at its ends. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((entry, place) => (place === at ? other : place === at + by ? one : entry));
}

export function withNumber(choices: FieldChoices, fieldId: string): FieldChoices {
  return { ...choices, numbers: [...choices.numbers, { fieldId, title: null, rule: 'sum' }] };
}

export function withoutNumber(choices: FieldChoices, fieldId: string): FieldChoices {
  return { ...choices, numbers: choices.numbers.filter((number) => number.fieldId !== fieldId) };
}

export function withNumberChanged(
  choices: FieldChoices,
  fieldId: string,
  change: Partial<Omit<NumberField, 'fieldId'>>,
): FieldChoices {
  const numbers = choices.numbers.map((number) => (number.fieldId === fieldId ? { ...number, ...change } : number));
  return { ...choices, numbers };
}
