import type { NumberFigure } from '#contract/items';
import type { MappedNumber } from '#domain/field-mapping/field-mapping';
import type { NumberRollUp } from '#domain/field-mapping/roll-up-numbers';
import { combineNumbers, rollUpNumbers } from '#domain/field-mapping/roll-up-numbers';
import type { Forest, Nodes } from '#domain/hierarchy/forest';
import type { RollUp } from '#domain/hierarchy/roll-up';

/** A mapped number field over a forest. */
export interface RolledNumber {
  readonly field: MappedNumber;
  readonly values: NumberRollUp;
}

/** null: these fields' past is not kept. */
export function rolledNumbers(
  forest: Forest,
  rolled: RollUp,
  fields: readonly MappedNumber[],
  isPast: boolean,
): readonly RolledNumber[] | null {
  if (isPast && fields.length > 0) return null;
  return fields.map((field) => ({ field, values: rollUpNumbers(forest, rolled, field.fieldId, field.rule) }));
}

/** What one issue shows of them. */
export function numberFigures(numbers: readonly RolledNumber[] | null, node: number): readonly NumberFigure[] | null {
  return (
    numbers?.map(({ field: { fieldId, title, rule }, values }) => ({
      fieldId,
      title,
      rule,
      own: known(values.own[node]),
      rolledUp: known(values.below[node]),
      unweighted: values.unweighted[node] ?? 0,
    })) ?? null
  );
}

/** What any set of issues shows of them: nothing of its own. */
export function numberFiguresOf(
  numbers: readonly RolledNumber[] | null,
  forest: Forest,
  rolled: RollUp,
  nodes: Nodes,
): readonly NumberFigure[] | null {
  return (
    numbers?.map(({ field: { fieldId, title, rule }, values }) => {
      const { value, unweighted } = combineNumbers(forest, rolled, values, rule, nodes);
      return { fieldId, title, rule, own: null, rolledUp: known(value), unweighted };
    }) ?? null
  );
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
