import type { FieldChoices } from '#domain/field-mapping/field-choices';
import type { FieldKind } from '#domain/field-mapping/field-kinds';
import type { SiteFields } from '#domain/field-mapping/field-mapping';
import type { Instant } from '#domain/units';
import type { Viewer } from '../access/ports';

/** What was chosen, by whom and when. Versions count from 1; 0: nobody has chosen anything yet. */
export interface FieldChoiceRecord {
  readonly version: number;
  readonly choices: FieldChoices;
  readonly saved: { readonly by: string; readonly at: Instant } | null;
}

/** The administrators' choices: a record, which no rebuild of the index touches. Every version is kept. */
export interface FieldChoiceStore {
  latest(): Promise<FieldChoiceRecord>;
  /** @returns false: that version is there already, saved by somebody else, and nothing was written */
  add(record: FieldChoiceRecord & { readonly saved: NonNullable<FieldChoiceRecord['saved']> }): Promise<boolean>;
}

/** A custom field that can be mapped. */
export interface ListedField {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  /** The one project that has the field; null: it is not kept to one. */
  readonly projectId: string | null;
}

/** The fields of the site. */
export interface FieldSource {
  /** As the app sees them: these can be read. */
  siteFields(): Promise<SiteFields>;
  /** Custom fields as the viewer sees them: these he may choose among. Up to half a minute old. */
  fieldsOf(viewer: Viewer): Promise<readonly ListedField[]>;
  /**
   * About how many issues of these projects the viewer finds, or finds with a value in the field. Up to a minute old.
   * @throws AppError where Jira does not answer
   */
  countIssues(viewer: Viewer, projectIds: readonly string[], fieldId: string | null): Promise<number>;
}
