import type { IndexUpdate } from '../../application/site-index/ports/index-writer';
import type { IssuePage } from '../../application/site-index/ports/issue-source';
import type { SourceHistory, VersionDay } from '../../application/site-index/source-issue';
import type { Instant } from '#domain/units';
import { addRows, dropUnpublished, endAllRows, endRows } from './issue-rows';
import { learnDays, plannedDays, settleDays } from './planned-days';
import { findProject } from './project-store';
import { LEASE_MS } from './reading-lease';
import { rewriteSegments, segmentsAt, writeAllSegments } from './segment-store';
import { learnSprints } from './sprint-store';
import { change } from './statement';
import { addToPace } from './sync-log';

export async function addPage(
  projectId: string,
  reading: number,
  { issues, next }: IssuePage<SourceHistory>,
  now: Instant,
): Promise<boolean> {
  await addRows(issues, reading);
  await learnDays(projectId, [], sprintsIn(issues));
  await learnSprints(projectId, sprintsIn(issues));
  const progress =
    'UPDATE `project_index` SET `cursor_token` = ?, `issues_read` = `issues_read` + ?, `touched_at` = ?, ' +
    "`failure` = NULL WHERE `project_id` = ? AND `state` = 'reading' AND `reading` = ?";
  if ((await change(progress, [next, issues.length, now, projectId, reading])) === 0) return false;
  await addToPace(projectId, issues.length, now);
  return true;
}

export async function publish(
  projectId: string,
  reading: number,
  versions: readonly VersionDay[],
  now: Instant,
): Promise<boolean> {
  await endAllRows(projectId, reading);
  await learnDays(projectId, versions, []);
  await writeAllSegments(projectId, reading, await plannedDays(projectId));
  const count = await countIssues(projectId, reading);
  const show =
    "UPDATE `project_index` SET `state` = 'ready', `generation` = ?, `issues_published` = ?, `published_at` = ?, " +
    '`fresh_until` = `reading_since`, `issues_read` = ?, `cursor_token` = NULL, `lease_until` = 0, `touched_at` = ? ' +
    "WHERE `project_id` = ? AND `reading` = ? AND `state` = 'reading'";
  if ((await change(show, [reading, count, now, count, now, projectId, reading])) === 0) return false;
  await settleDays(projectId);
  return true;
}

export async function beginUpdate(projectId: string, now: Instant): Promise<number | null> {
  const project = await findProject(projectId);
  if (!project) return null;
  const { reading, generation } = project;
  const query =
    'UPDATE `project_index` SET `reading` = ?, `lease_until` = ?, `touched_at` = ? ' +
    "WHERE `project_id` = ? AND `reading` = ? AND `state` = 'ready' AND `lease_until` <= ?";
  const begun = await change(query, [reading + 1, now + LEASE_MS, now, projectId, reading, now]);
  if (begun === 0) return null;
  if (reading !== generation) await dropUnpublished(projectId, generation);
  return reading + 1;
}

export async function publishUpdate(
  projectId: string,
  reading: number,
  { changed, gone, versions, freshUntil }: IndexUpdate,
  now: Instant,
): Promise<void> {
  const project = await findProject(projectId);
  if (!project) return;
  const touched = [...changed.map(({ id }) => id), ...gone];
  await addRows(changed, reading);
  await endRows(projectId, reading, touched);
  await learnDays(projectId, [...changed.flatMap((issue) => issue.versions), ...versions], sprintsIn(changed));
  await learnSprints(projectId, sprintsIn(changed));
  const days = await plannedDays(projectId);
  await rewriteSegments(projectId, { generation: project.generation, reading }, touched, days);
  const show =
    'UPDATE `project_index` SET `generation` = ?, `issues_published` = ?, `published_at` = ?, `fresh_until` = ?, ' +
    '`lease_until` = 0, `touched_at` = ? WHERE `project_id` = ? AND `reading` = ?';
  const count = await countIssues(projectId, reading);
  const fresh = Math.max(freshUntil ?? 0, project.freshUntil ?? 0);
  if ((await change(show, [reading, count, now, fresh, now, projectId, reading])) > 0) await settleDays(projectId);
}

function sprintsIn(issues: readonly SourceHistory[]) {
  return issues.flatMap(({ sprints }) => sprints);
}

async function countIssues(projectId: string, reading: number): Promise<number> {
  return (await segmentsAt(projectId, reading)).reduce((sum, { issues }) => sum + issues, 0);
}
