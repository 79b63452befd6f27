import fc from 'fast-check';
import type { FieldChoices, FieldRole, RoleChoices } from '../../src/domain/field-mapping/field-choices';
import { noChoices, rollUpRules } from '../../src/domain/field-mapping/field-choices';
import type { SiteFields } from '../../src/domain/field-mapping/field-mapping';

/** A site with these fields, `customfield_n` each, of which these are found. */
export function someSiteFields(
  names: Readonly<Record<number, string>>,
  found: Partial<Record<FieldRole, readonly number[]>> = {},
): SiteFields {
  const idsOf = (role: FieldRole) => (found[role] ?? []).map(fieldOf);
  return {
    found: {
      points: idsOf('points'),
      start: idsOf('start'),
      'target-start': idsOf('target-start'),
      'target-end': idsOf('target-end'),
      team: idsOf('team'),
      sprint: idsOf('sprint'),
      acceptance: idsOf('acceptance'),
    },
    rank: [],
    formerParent: [],
    names: new Map(Object.entries(names).map(([number, name]) => [fieldOf(Number(number)), [name]])),
  };
}

export const fieldOf = (number: number) => `customfield_${number}`;

/** Nothing chosen, save this in company-managed projects. */
export function chosen(roles: Partial<RoleChoices>, rest: Partial<FieldChoices> = {}): FieldChoices {
  const own = { ...noChoices.roles['company-managed'], ...roles };
  return { ...noChoices, roles: { ...noChoices.roles, 'company-managed': own }, ...rest };
}

const someFieldIds = fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map(fieldOf), { maxLength: 4 });
const someRoles: fc.Arbitrary<RoleChoices> = fc.record({
  points: fc.option(someFieldIds, { nil: null }),
  start: fc.option(someFieldIds, { nil: null }),
  'target-start': fc.option(someFieldIds, { nil: null }),
  'target-end': fc.option(someFieldIds, { nil: null }),
  team: fc.option(someFieldIds, { nil: null }),
  sprint: fc.option(someFieldIds, { nil: null }),
  acceptance: fc.option(someFieldIds, { nil: null }),
});

/** Any choices among fields 1 to 12. */
export const someChoices: fc.Arbitrary<FieldChoices> = fc.record({
  roles: fc.record({ 'company-managed': someRoles, 'team-managed': someRoles }),
  numbers: fc.array(
    fc.record({
      fieldId: fc.integer({ min: 1, max: 12 }).map(fieldOf),
      title: fc.option(fc.string(), { nil: null }),
      rule: fc.constantFrom(...rollUpRules),
    }),
    { maxLength: 3 },
  ),
});
