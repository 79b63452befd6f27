import type { FieldRole } from './field-choices';

/** What the values of a field look like. `option`: one choice out of a list; `text`: whatever people write. */
export type FieldKind = 'number' | 'date' | 'team' | 'option' | 'sprint' | 'text';

const kindsOf: Readonly<Record<FieldRole, readonly FieldKind[]>> = {
  points: ['number'],
  start: ['date'],
  'target-start': ['date'],
  'target-end': ['date'],
  team: ['team', 'option'],
  sprint: ['sprint'],
  acceptance: ['text'],
};

/** Whether a field of this kind can hold it. */
export function canHold(kind: FieldKind, role: FieldRole): boolean {
  return kindsOf[role].includes(kind);
}
