import type { DayPart, PlanRefusal } from '#contract/timeline-plan';
import type { DayFields, StatedDays } from '#domain/schedule/stated-days';
import type { Day } from '#domain/units';
import type { SiteSettings } from '../site-index/ports/site-settings';

/** A field that holds a day of an issue, or would. */
export interface DayField {
  readonly fieldId: string;
  /** As Jira has it; null: it is empty. */
  readonly text: string | null;
  readonly day: Day | null;
}

/** The days that an issue states now, and where; null: no field is mapped. */
export type IssueDays = Readonly<Record<DayPart, DayField | null>> & { readonly issueId: number };

/** Days of issues in Jira, read and written as the person who asks. */
export interface IssueDaysStore {
  /**
   * By the keys asked for. Those that he may not see, or that are not there, are left out. A day that stands nowhere is
   * told with the field that `fields` names for it, if the site uses it for such days, else with the site's first choice.
   */
  read(
    issueKeys: readonly string[],
    site: SiteSettings,
    fields: ReadonlyMap<string, DayFields>,
  ): Promise<ReadonlyMap<string, IssueDays>>;
  /**
   * Writes both days where they differ.
   * @returns why Jira refuses; null: it is done
   */
  write(issueKey: string, issue: IssueDays, after: StatedDays): Promise<PlanRefusal | null>;
}
