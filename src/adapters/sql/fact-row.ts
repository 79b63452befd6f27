import { z } from 'zod';
import type { StatusCategory } from '#domain/progress/status-category';
import type { IssueFact } from '#domain/site-index/issue-facts';
import type { Day, Points } from '#domain/units';

export const factColumns =
  '`issue_id`, `issue_key`, `level`, `category`, `parent_id`, `parent_key`, `points`, `estimate_seconds`, ' +
  '`start_day`, `due_day`, `fix_version_day`, `sprint_day`, `security_level`';

const number = z.coerce.number();
const numberOrNull = z.preprocess((value) => (value === null ? null : Number(value)), z.number().nullable());

/** The few columns that roll-ups need, read when a reading is published. */
export const factRow = z
  .object({
    issue_id: number,
    issue_key: z.string(),
    level: number,
    category: z.string(),
    parent_id: numberOrNull,
    parent_key: z.string().nullable(),
    points: numberOrNull,
    estimate_seconds: numberOrNull,
    start_day: numberOrNull,
    due_day: numberOrNull,
    fix_version_day: numberOrNull,
    sprint_day: numberOrNull,
    security_level: z.string().nullable(),
  })
  .transform((row): IssueFact => ({
    id: row.issue_id,
    key: row.issue_key,
    level: row.level,
    category: row.category as StatusCategory,
    parent: row.parent_key === null ? null : { id: row.parent_id, key: row.parent_key },
    points: row.points as Points | null,
    hasTimeEstimate: row.estimate_seconds !== null,
    start: row.start_day as Day | null,
    due: row.due_day as Day | null,
    fixVersionDue: row.fix_version_day as Day | null,
    sprintDue: row.sprint_day as Day | null,
    securityLevel: row.security_level,
  }));
