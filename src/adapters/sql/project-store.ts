import type { ProjectIndex } from '../../application/site-index/ports/index-reader';
import type { SourceProject } from '../../application/site-index/ports/site-settings';
import type { Instant } from '#domain/units';
import { projectRow } from './project-row';
import { change, select } from './statement';
import { PROJECT_TABLES } from './tables';

export async function findProject(projectId: string): Promise<ProjectIndex | null> {
  const [row] = await select(projectRow, 'SELECT * FROM `project_index` WHERE `project_id` = ?', [projectId]);
  return row ?? null;
}

export async function saveProjects(projects: readonly SourceProject[], now: Instant): Promise<void> {
  const rows = await select(projectRow, 'SELECT * FROM `project_index`');
  const known = new Map(rows.map(({ project }) => [project.id, project]));
  for (const project of projects) {
    const before = known.get(project.id);
    known.delete(project.id);
    if (before) await updateProject(before, project, now);
    else await addProject(project, now);
  }
  for (const gone of known.keys()) await forgetProject(gone);
}

async function addProject({ id, key, name, category }: SourceProject, now: Instant): Promise<void> {
  const query =
    'REPLACE INTO `project_index` (`project_id`, `project_key`, `name`, `category`, `state`, `browse_rule`, ' +
    '`generation`, `reading`, `issues_read`, `lease_until`, `settled`, `touched_at`) ' +
    "VALUES (?, ?, ?, ?, 'waiting', 'by-issue', 0, 0, 0, 0, 0, ?)";
  await change(query, [id, key, name, category, now]);
}

async function updateProject(before: SourceProject, { id, key, name, category }: SourceProject, now: Instant) {
  const query = 'UPDATE `project_index` SET `project_key` = ?, `name` = ?, `category` = ? WHERE `project_id` = ?';
  await change(query, [key, name, category, id]);
  // All issues have new keys then, and Jira calls none of them updated.
  if (before.key !== key) await requestReading([id], now);
}

async function forgetProject(projectId: string): Promise<void> {
  for (const table of PROJECT_TABLES) {
    await change(`DELETE FROM \`${table}\` WHERE \`project_id\` = ?`, [projectId]);
  }
}

export async function requestReading(projectIds: readonly string[], now: Instant): Promise<void> {
  if (projectIds.length === 0) return;
  const places = projectIds.map(() => '?').join(', ');
  const query =
    "UPDATE `project_index` SET `state` = 'waiting', `failure` = NULL, `touched_at` = ? " +
    `WHERE \`project_id\` IN (${places})`;
  await change(query, [now, ...projectIds]);
  await change(`DELETE FROM \`expected\` WHERE \`project_id\` IN (${places})`, projectIds);
}

export async function markFresh(projectIds: readonly string[], until: Instant): Promise<void> {
  if (projectIds.length === 0) return;
  const query =
    'UPDATE `project_index` SET `fresh_until` = ? ' +
    `WHERE \`fresh_until\` < ? AND \`project_id\` IN (${projectIds.map(() => '?').join(', ')})`;
  await change(query, [until, until, ...projectIds]);
}
