import { z } from 'zod';
import type { FieldChoices, FieldRole, ProjectStyle } from '#domain/field-mapping/field-choices';
import { rollUpRules } from '#domain/field-mapping/field-choices';
import type { FieldKind } from '#domain/field-mapping/field-kinds';
import type { Instant } from '#domain/units';
import type { IndexFailure } from './site-index';

export type {
  FieldChoices,
  FieldRole,
  NumberField,
  ProjectStyle,
  RollUpRule,
} from '#domain/field-mapping/field-choices';
export type { FieldKind } from '#domain/field-mapping/field-kinds';

const MOST_FIELDS_A_ROLE = 10;
export const MOST_NUMBERS = 20;
const MOST_PREVIEWED = 100;
export const LONGEST_TITLE = 60;

/** Only custom fields are mapped: Jira's own mean what they say. */
const fieldId = z.string().regex(/^customfield_\d{1,18}$/);
const isEachOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;
const choice = z.array(fieldId).max(MOST_FIELDS_A_ROLE).refine(isEachOnce).nullable();
const roles = z.strictObject({
  points: choice,
  start: choice,
  'target-start': choice,
  'target-end': choice,
  team: choice,
  sprint: choice,
  // Files from before it could be chosen do not name it.
  acceptance: choice.default(null),
});
const number = z.strictObject({
  fieldId,
  title: z.string().trim().min(1).max(LONGEST_TITLE).nullable(),
  rule: z.enum(rollUpRules),
});

export const fieldChoices = z.strictObject({
  roles: z.strictObject({ 'company-managed': roles, 'team-managed': roles }),
  numbers: z
    .array(number)
    .max(MOST_NUMBERS)
    .refine((numbers) => isEachOnce(numbers.map((one) => one.fieldId))),
});

export const fieldsRequest = z.strictObject({});
export type FieldsRequest = z.infer<typeof fieldsRequest>;

export const fieldsSaveRequest = z.strictObject({
  version: z.number().int().min(0).max(1_000_000_000),
  choices: fieldChoices,
});
export interface FieldsSaveRequest {
  /** The one that the choices were made on. */
  readonly version: number;
  readonly choices: FieldChoices;
}

export const fieldsPreviewRequest = z.strictObject({ fieldIds: z.array(fieldId).max(MOST_PREVIEWED) });
export type FieldsPreviewRequest = z.infer<typeof fieldsPreviewRequest>;

/** A field of Jira that the administrator may choose. */
export interface FieldCandidate {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  /** Key of the one project that has the field; null: several may have it, or the administrator cannot browse that project. */
  readonly projectKey: string | null;
}

/** What reading the projects of one style again means. */
export interface StyleSize {
  readonly projects: number;
  readonly issues: number;
  /** About how many points of Jira's quota that takes. */
  readonly points: number;
}

/** For administrators: what is chosen, what else could be, and what a change would cost. */
export interface FieldsView {
  /** 0: nobody has chosen anything yet. */
  readonly version: number;
  readonly saved: { readonly by: string; readonly at: Instant } | null;
  readonly choices: FieldChoices;
  /** What counts where nothing is chosen: found by type and name. */
  readonly found: Readonly<Record<FieldRole, readonly string[]>>;
  readonly candidates: readonly FieldCandidate[];
  /** Chosen fields that are no more, or that the app may not read: they are ignored. */
  readonly unreadable: readonly string[];
  /** Of all indexed projects, whoever may browse them. */
  readonly sizes: Readonly<Record<ProjectStyle, StyleSize>>;
  /** Projects that wait to be read, are being read, or were read by other choices than these. */
  readonly projectsBeingRead: number;
}

export type FieldsSaved =
  /** What is read again now. */
  | { readonly outcome: 'saved'; readonly view: FieldsView; readonly reading: StyleSize }
  /** Somebody else saved meanwhile, and nothing was written. `view`: as it is now. */
  | { readonly outcome: 'conflict'; readonly view: FieldsView };

/** About how many issues; null: could not be counted, with the reason. */
export type IssueCount =
  { readonly issues: number; readonly failure: null } | { readonly issues: null; readonly failure: IndexFailure };

export type StyleCounts = Readonly<Record<ProjectStyle, IssueCount>>;

/** How many issues each field covers, of those that the administrator himself finds in the indexed projects. */
export interface FieldsPreview {
  readonly all: StyleCounts;
  readonly fields: readonly { readonly fieldId: string; readonly counts: StyleCounts }[];
}
