import type { StatusCategory } from '../progress/status-category';
import type { Day, Instant } from '../units';

/** What the change history of issues does not tell, by id. */
export interface PastContext {
  /** Today's category of each status: Jira keeps no history of it. A status that is not here has category unknown. */
  readonly statusCategories: ReadonlyMap<string, StatusCategory>;
  /** Today's release day of each version: Jira keeps no history of it. null, or not here: it has none. */
  readonly versionReleaseDays: ReadonlyMap<string, Day | null>;
  readonly sprints: ReadonlyMap<string, SprintSpan>;
}

export interface SprintSpan {
  /** Today's last day: Jira keeps no history of it. null: it has none. */
  readonly end: Day | null;
  /** When it was closed; null: it is not closed. */
  readonly completed: Instant | null;
}
