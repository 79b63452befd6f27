import { z } from 'zod';
import { rollUpRules } from '#domain/field-mapping/field-choices';
import type { FieldChoices } from '#domain/field-mapping/field-choices';
import { noChoices } from '#domain/field-mapping/field-choices';
import type { Instant } from '#domain/units';
import type { FieldChoiceRecord, FieldChoiceStore } from '../../application/field-mapping/ports';
import { change, isDuplicate, orNothing, select } from './statement';

const list = z.array(z.string()).nullable();
const roles = z.object({
  points: list,
  start: list,
  'target-start': list,
  'target-end': list,
  team: list,
  sprint: list,
  // What was saved before it could be chosen: automatic.
  acceptance: list.default(null),
});
const choices = z.object({
  roles: z.object({ 'company-managed': roles, 'team-managed': roles }),
  numbers: z.array(z.object({ fieldId: z.string(), title: z.string().nullable(), rule: z.enum(rollUpRules) })),
});

const choiceRow = z
  .object({ version: z.coerce.number(), choices: z.string(), saved_by: z.string(), saved_at: z.coerce.number() })
  .transform((row): FieldChoiceRecord => ({
    version: row.version,
    choices: unpackChoices(row.choices),
    saved: { by: row.saved_by, at: row.saved_at as Instant },
  }));

export function unpackChoices(packed: string): FieldChoices {
  return choices.parse(JSON.parse(packed));
}

/** One row a version: whoever comes second finds the place of the next version taken. */
export const sqlFieldChoices: FieldChoiceStore = {
  async latest() {
    const query =
      'SELECT `version`, `choices`, `saved_by`, `saved_at` FROM `field_choice` ORDER BY `version` DESC LIMIT 1';
    const [latest] = await orNothing(select(choiceRow, query));
    return latest ?? { version: 0, choices: noChoices, saved: null };
  },
  async add({ version, choices: chosen, saved }) {
    const query = 'INSERT INTO `field_choice` (`version`, `choices`, `saved_by`, `saved_at`) VALUES (?, ?, ?, ?)';
    try {
      await change(query, [version, JSON.stringify(chosen), saved.by, saved.at]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },
};
