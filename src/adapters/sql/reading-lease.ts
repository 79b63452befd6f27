import type { IndexFailure } from '#contract/site-index';
import type { Instant } from '#domain/units';
import type { ProjectIndex } from '../../application/site-index/ports/index-reader';
import type { BrowseRule } from '../../application/site-index/ports/site-settings';
import { findProject } from './project-store';
import { change } from './statement';

/** Longer than any function runs: whoever has not given it back by then is dead. */
export const LEASE_MS = 16 * 60_000;

export async function beginReading(
  { project, reading }: ProjectIndex,
  browseRule: BrowseRule,
  now: Instant,
): Promise<number | null> {
  const query =
    "UPDATE `project_index` SET `state` = 'reading', `reading` = ?, `browse_rule` = ?, `issues_read` = 0, " +
    '`cursor_token` = NULL, `reading_since` = ?, `lease_until` = ?, `touched_at` = ?, `failure` = NULL ' +
    "WHERE `project_id` = ? AND `state` = 'waiting' AND `reading` = ?";
  const begun = await change(query, [reading + 1, browseRule, now, now + LEASE_MS, now, project.id, reading]);
  return begun === 0 ? null : reading + 1;
}

export async function takeReading(
  { project, reading }: ProjectIndex,
  fromAnother: boolean,
  now: Instant,
): Promise<ProjectIndex | null> {
  const query =
    'UPDATE `project_index` SET `lease_until` = ?, `touched_at` = ? ' +
    "WHERE `project_id` = ? AND `state` = 'reading' AND `reading` = ? AND `lease_until` <= ?";
  // Nobody's lease ends later than one that is taken now.
  const free = fromAnother ? now + LEASE_MS : now;
  if ((await change(query, [now + LEASE_MS, now, project.id, reading, free])) === 0) return null;
  // Read only now: whoever had it before may have come further meanwhile.
  return findProject(project.id);
}

export async function releaseReading(projectId: string, reading: number): Promise<void> {
  const query =
    "UPDATE `project_index` SET `lease_until` = 0 WHERE `project_id` = ? AND `state` = 'reading' AND `reading` = ?";
  await change(query, [projectId, reading]);
}

export async function stallReading(projectId: string, failure: IndexFailure, now: Instant): Promise<void> {
  const query =
    'UPDATE `project_index` SET `failure` = ?, `touched_at` = ? ' +
    "WHERE `project_id` = ? AND `state` IN ('waiting', 'reading')";
  await change(query, [failure, now, projectId]);
}
