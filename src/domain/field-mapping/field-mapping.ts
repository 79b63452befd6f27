import type { FieldChoices, FieldRole, NumberField, ProjectStyle } from './field-choices';
import { fieldRoles, projectStyles } from './field-choices';

/** What is known of the fields of a site, before anybody chooses. */
export interface SiteFields {
  /** Found by type and name. */
  readonly found: Readonly<Record<FieldRole, readonly string[]>>;
  readonly rank: readonly string[];
  /** Fields that held the parent before Jira had `parent`. */
  readonly formerParent: readonly string[];
  /** Every field that there is: its names by its id, the one that people see first. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** Which fields hold what in projects of one style. Several may hold the same: the first that has a value counts. */
export interface FieldMapping {
  readonly points: readonly string[];
  /** Start dates, then target starts. */
  readonly start: readonly string[];
  /** Target ends. Jira's own due date comes before them. */
  readonly due: readonly string[];
  readonly sprint: readonly string[];
  readonly team: readonly string[];
  readonly rank: readonly string[];
  readonly formerParent: readonly string[];
  /**
   * Texts of which one says when an issue is done: fields for acceptance criteria, or where none is chosen nor found the
   * description. Empty where administrators chose that no field holds them, and in what was stored before they were looked
   * for: nothing is known by it.
   */
  readonly acceptance: readonly string[];
  /** Number fields, each for itself. */
  readonly numbers: readonly string[];
  /** Names by field, in lower case: change histories of older servers name fields without their ids. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

export type StyleMappings = Readonly<Record<ProjectStyle, FieldMapping>>;

/** The choices where there are any, else what was found. Fields that are no more are left out; nothing takes their place. */
export function resolveMapping(site: SiteFields, choices: FieldChoices): StyleMappings {
  const [companyManaged, teamManaged] = projectStyles.map((style) => mappingOf(site, choices, style));
  if (!companyManaged || !teamManaged) throw new RangeError('There are two styles.');
  return { 'company-managed': companyManaged, 'team-managed': teamManaged };
}

function mappingOf(site: SiteFields, choices: FieldChoices, style: ProjectStyle): FieldMapping {
  const idsOf = (role: FieldRole) => effectiveFields(site, choices, style, role);
  const lists = {
    points: idsOf('points'),
    start: [...new Set([...idsOf('start'), ...idsOf('target-start')])],
    due: idsOf('target-end'),
    sprint: idsOf('sprint'),
    team: idsOf('team'),
    rank: site.rank,
    formerParent: site.formerParent,
    numbers: choices.numbers.map(({ fieldId }) => fieldId).filter((id) => site.names.has(id)),
  };
  const used = [...new Set(Object.values(lists).flat())];
  const names = used.map((id) => [id, (site.names.get(id) ?? []).map((name) => name.trim().toLowerCase())] as const);
  return { ...lists, acceptance: acceptanceTexts(site, choices, style), names: Object.fromEntries(names) };
}

/** Automatic, the description stands in for a field that the site does not have. */
function acceptanceTexts(site: SiteFields, choices: FieldChoices, style: ProjectStyle): readonly string[] {
  const fields = effectiveFields(site, choices, style, 'acceptance');
  return choices.roles[style].acceptance === null && fields.length === 0 ? ['description'] : fields;
}

/** The fields that count for a role, in order. */
export function effectiveFields(
  { found, names }: Pick<SiteFields, 'found' | 'names'>,
  { roles }: FieldChoices,
  style: ProjectStyle,
  role: FieldRole,
): readonly string[] {
  return roles[style][role]?.filter((id) => names.has(id)) ?? found[role];
}

/** Number fields that there are, under the names that the app shows. */
export function resolveNumbers({ names }: SiteFields, { numbers }: FieldChoices): MappedNumber[] {
  return numbers.flatMap(({ fieldId, title, rule }) => {
    const name = names.get(fieldId)?.[0];
    return name === undefined ? [] : [{ fieldId, rule, title: title ?? name }];
  });
}

export interface MappedNumber extends NumberField {
  readonly title: string;
}

/**
 * Styles whose projects must be read again for a new mapping. A number field that is dropped, or is the same under another
 * title or rule, needs no reading: its values are in the index, or are not looked at any more.
 */
export function stylesToRead(before: StyleMappings, after: StyleMappings): ProjectStyle[] {
  return projectStyles.filter((style) => differs(before[style], after[style]));
}

function differs(before: FieldMapping, after: FieldMapping): boolean {
  const isSame = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((id, at) => id === b[at]);
  const known = new Set(before.numbers);
  if (after.numbers.some((id) => !known.has(id))) return true;
  return fieldLists.some((list) => !isSame(before[list], after[list]));
}

const fieldLists = ['points', 'start', 'due', 'sprint', 'team', 'rank', 'formerParent', 'acceptance'] as const;

/** Whether two sets of choices are the same. */
export function isSameChoice(a: FieldChoices, b: FieldChoices): boolean {
  const shapeOf = ({ roles, numbers }: FieldChoices) =>
    JSON.stringify([
      projectStyles.map((style) => fieldRoles.map((role) => roles[style][role])),
      numbers.map(({ fieldId, title, rule }) => [fieldId, title, rule]),
    ]);
  return shapeOf(a) === shapeOf(b);
}
