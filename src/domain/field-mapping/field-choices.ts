/** What Jira calls `style`: team-managed projects (`next-gen`) have fields of their own. */
export type ProjectStyle = 'company-managed' | 'team-managed';

export const projectStyles: readonly ProjectStyle[] = ['company-managed', 'team-managed'];

/**
 * What a field can hold for the app. Several fields may hold the same: the first that has a value on an issue counts.
 *
 * - An issue starts on the first start date; where it has none, on the first target start.
 * - An issue is due on Jira's own due date; where it has none, on the first target end.
 * - An issue says when it is done where any text for acceptance criteria says something.
 */
export type FieldRole = 'points' | 'start' | 'target-start' | 'target-end' | 'team' | 'sprint' | 'acceptance';

export const fieldRoles: readonly FieldRole[] = [
  'points',
  'start',
  'target-start',
  'target-end',
  'team',
  'sprint',
  'acceptance',
];

/**
 * How the values of a number field become one value of what is above them. `weighted-mean`: by story points.
 * See `rollUpNumbers` for which values count.
 */
export type RollUpRule = 'sum' | 'mean' | 'weighted-mean' | 'min' | 'max';

export const rollUpRules: readonly RollUpRule[] = ['sum', 'mean', 'weighted-mean', 'min', 'max'];

/** A number field of Jira that the index keeps, in projects of both styles. */
export interface NumberField {
  readonly fieldId: string;
  /** What the app calls it; null: as Jira does. */
  readonly title: string | null;
  readonly rule: RollUpRule;
}

/** Fields of one style by role, the first that has a value first; null: automatic, whatever discovery finds. */
export type RoleChoices = Readonly<Record<FieldRole, readonly string[] | null>>;

/** What an administrator has chosen. */
export interface FieldChoices {
  readonly roles: Readonly<Record<ProjectStyle, RoleChoices>>;
  readonly numbers: readonly NumberField[];
}

const automatic: RoleChoices = {
  points: null,
  start: null,
  'target-start': null,
  'target-end': null,
  team: null,
  sprint: null,
  acceptance: null,
};

/** A site whose administrators have chosen nothing. */
export const noChoices: FieldChoices = {
  roles: { 'company-managed': automatic, 'team-managed': automatic },
  numbers: [],
};

/** Every field that was chosen, once. */
export function chosenFields({ roles, numbers }: FieldChoices): Set<string> {
  const lists = projectStyles.flatMap((style) => fieldRoles.map((role) => roles[style][role] ?? []));
  return new Set([...lists.flat(), ...numbers.map(({ fieldId }) => fieldId)]);
}
