import type { LinkType } from '#domain/dependencies/link-type';
import type { ProjectStyle } from '#domain/field-mapping/field-choices';
import type { MappedNumber, StyleMappings } from '#domain/field-mapping/field-mapping';
import type { StatusCategory } from '#domain/progress/status-category';

/**
 * Who may browse the project's issues: decided for the project as a whole; as a whole for all issues that name the person
 * neither as reporter nor as assignee; or issue by issue.
 */
export type BrowseRule = 'by-project' | 'by-person' | 'by-issue';

export interface SourceProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly category: string | null;
}

/** A project as the list of projects tells it. */
export interface ListedProject extends SourceProject {
  readonly style: ProjectStyle;
}

/** What the whole site says, read before any project. */
export interface SiteSettings {
  /** IANA name; decides which day it is. */
  readonly timeZone: string;
  /** Address without a slash at its end; null: not read yet. */
  readonly siteUrl: string | null;
  /** Which fields hold what, as chosen or found when the site was last planned. */
  readonly fields: StyleMappings;
  /** Number fields that the index keeps. */
  readonly numbers: readonly MappedNumber[];
  /** Ids of the team-managed projects; all others are company-managed. */
  readonly teamManaged: ReadonlySet<string>;
  /** By id. Statuses that were deleted are not in it. */
  readonly statuses: Readonly<Record<string, { readonly name: string; readonly category: StatusCategory }>>;
  /** Hierarchy level of each issue type, by id. */
  readonly typeLevels: Readonly<Record<string, number>>;
  /** Types of issue links; none where the site has linking switched off. */
  readonly linkTypes: readonly LinkType[];
}

export function styleOf({ teamManaged }: Pick<SiteSettings, 'teamManaged'>, projectId: string): ProjectStyle {
  return teamManaged.has(projectId) ? 'team-managed' : 'company-managed';
}
