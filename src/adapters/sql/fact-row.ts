import { z } from 'zod';
import { workLeft } from '#domain/capacity/work-left';
import type { IssueNow } from '#domain/history/collect-history';
import type { StatusCategory } from '#domain/progress/status-category';
import type { IssueFact } from '#domain/site-index/issue-facts';
import { nearestRelease, nearestSprintEnd } from '#domain/schedule/planned-days';
import type { Day, Instant, Points } from '#domain/units';
import type { PlannedDays } from '../../application/site-index/ports/index-reader';
import { ACCEPTANCE_CHARS, acceptanceIn } from './work-codec';

/** What a segment takes from one row. */
export interface SegmentRow {
  readonly fact: IssueFact;
  readonly now: IssueNow;
  readonly changeCount: number;
  readonly changeChars: number;
  readonly linkChars: number;
}

export const factColumns =
  '`issue_id`, `issue_key`, `level`, `category`, `parent_id`, `parent_key`, `points`, `estimate_seconds`, ' +
  '`remaining_seconds`, `spent_seconds`, `assignee_id`, `team_id`, ' +
  '`start_day`, `due_day`, `security_level`, `created_at`, `updated_at`, `status_id`, `fix_versions`, `sprints`, `change_count`, ' +
  '`change_chars`, LENGTH(`links`) AS `link_chars`, ' +
  `SUBSTR(\`work\`, 1, ${String(ACCEPTANCE_CHARS)}) AS \`work_start\``;

const number = z.coerce.number();
const numberOrNull = z.preprocess((value) => (value === null ? null : Number(value)), z.number().nullable());

const texts = z.array(z.string());
const list = z.string().transform((json) => texts.parse(JSON.parse(json)));

const columns = z.object({
  issue_id: number,
  issue_key: z.string(),
  level: number,
  category: z.string(),
  parent_id: numberOrNull,
  parent_key: z.string().nullable(),
  points: numberOrNull,
  estimate_seconds: numberOrNull,
  remaining_seconds: numberOrNull,
  spent_seconds: numberOrNull,
  assignee_id: z.string().nullable(),
  team_id: z.string().nullable(),
  start_day: numberOrNull,
  due_day: numberOrNull,
  security_level: z.string().nullable(),
  created_at: number,
  updated_at: number,
  status_id: z.coerce.string(),
  fix_versions: list,
  sprints: list,
  change_count: number,
  change_chars: number,
  link_chars: number,
  work_start: z.string().nullable(),
});

/** The few columns that roll-ups and history need, read when a reading is published. */
export const factRow = (days: PlannedDays) =>
  columns.transform((row): SegmentRow => ({
    fact: {
      id: row.issue_id,
      key: row.issue_key,
      level: row.level,
      category: row.category as StatusCategory,
      parent: row.parent_key === null ? null : { id: row.parent_id, key: row.parent_key },
      created: row.created_at as Instant,
      points: row.points as Points | null,
      hasTimeEstimate: row.estimate_seconds !== null,
      workLeft: workLeft(row.estimate_seconds, row.spent_seconds, row.remaining_seconds),
      workSpent: row.spent_seconds,
      updated: row.updated_at as Instant,
      hasFixVersion: row.fix_versions.length > 0,
      hasAcceptance: acceptanceIn(row.work_start),
      assignee: row.assignee_id,
      team: row.team_id,
      start: row.start_day as Day | null,
      due: row.due_day as Day | null,
      fixVersionDue: nearestRelease(row.fix_versions, days.versionReleaseDays),
      sprintDue: nearestSprintEnd(row.sprints, days.sprints),
      sprintIds: row.sprints,
      securityLevel: row.security_level,
      numbers: {},
    },
    now: {
      id: row.issue_id,
      created: row.created_at as Instant,
      statusId: row.status_id,
      fixVersionIds: row.fix_versions,
      sprintIds: row.sprints,
    },
    changeCount: row.change_count,
    changeChars: row.change_chars,
    linkChars: row.link_chars,
  }));
