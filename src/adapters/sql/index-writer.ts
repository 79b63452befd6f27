import type { IndexWriter, IssuePage, SourceProject } from '../../application/site-index/ports';
import type { Instant } from '#domain/units';
import { issueColumns, issueValues } from './issue-row';
import { projectRow } from './project-row';
import { ALIVE, segmentsAt, writeAllSegments } from './segment-store';
import { change, placeholders, select } from './statement';

/** What sync writes. Statements stand alone, so each step can be repeated and only `publish` shows anything to readers. */
export const sqlIndexWriter: IndexWriter = {
  async saveSettings(settings) {
    await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', ['site', JSON.stringify(settings)]);
    await change('DELETE FROM `setting` WHERE `name` = ?', ['site-failure']);
  },
  async failSite(failure) {
    await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', ['site-failure', failure]);
  },
  saveProjects,
  requestReading,
  async project(projectId) {
    const [row] = await select(projectRow, 'SELECT * FROM `project_index` WHERE `project_id` = ?', [projectId]);
    return row ?? null;
  },
  async beginReading({ project, reading }, browseRule, now) {
    const query =
      "UPDATE `project_index` SET `state` = 'reading', `reading` = ?, `browse_rule` = ?, `issues_read` = 0, " +
      "`cursor_token` = NULL, `touched_at` = ?, `failure` = NULL WHERE `project_id` = ? AND `state` = 'waiting' AND `reading` = ?";
    const begun = await change(query, [reading + 1, browseRule, now, project.id, reading]);
    return begun === 0 ? null : reading + 1;
  },
  addPage,
  publish,
  async fail(projectId, failure, now) {
    const query =
      "UPDATE `project_index` SET `state` = 'failed', `failure` = ?, `touched_at` = ? WHERE `project_id` = ?";
    await change(query, [failure, now, projectId]);
  },
  async dropOldGenerations() {
    // The generation before the present one stays: a view may be half way through it.
    const older = '(SELECT `generation` - 1 FROM `project_index` WHERE `project_index`.`project_id` = ';
    await change(`DELETE FROM \`segment\` WHERE \`died\` <= ${older}\`segment\`.\`project_id\`)`);
    await change(`DELETE FROM \`issue\` WHERE \`died\` <= ${older}\`issue\`.\`project_id\`)`);
  },
  async clear() {
    for (const table of ['project_index', 'segment', 'issue', 'setting']) await change(`DELETE FROM \`${table}\``);
  },
};

async function saveProjects(projects: readonly SourceProject[], now: Instant): Promise<void> {
  const known = new Set((await select(projectRow, 'SELECT * FROM `project_index`')).map(({ project }) => project.id));
  for (const { id, key, name, category } of projects) {
    if (known.delete(id)) {
      const query = 'UPDATE `project_index` SET `project_key` = ?, `name` = ?, `category` = ? WHERE `project_id` = ?';
      await change(query, [key, name, category, id]);
    } else {
      const query =
        'REPLACE INTO `project_index` (`project_id`, `project_key`, `name`, `category`, `state`, `browse_rule`, ' +
        "`generation`, `reading`, `issues_read`, `touched_at`) VALUES (?, ?, ?, ?, 'waiting', 'by-issue', 0, 0, 0, ?)";
      await change(query, [id, key, name, category, now]);
    }
  }
  for (const gone of known) await forgetProject(gone);
}

async function forgetProject(projectId: string): Promise<void> {
  for (const table of ['project_index', 'segment', 'issue']) {
    await change(`DELETE FROM \`${table}\` WHERE \`project_id\` = ?`, [projectId]);
  }
}

async function requestReading(projectIds: readonly string[], now: Instant): Promise<void> {
  if (projectIds.length === 0) return;
  const query =
    "UPDATE `project_index` SET `state` = 'waiting', `failure` = NULL, `touched_at` = ? " +
    `WHERE \`project_id\` IN (${projectIds.map(() => '?').join(', ')})`;
  await change(query, [now, ...projectIds]);
}

async function addPage(
  projectId: string,
  reading: number,
  { issues, next }: IssuePage,
  now: Instant,
): Promise<boolean> {
  if (issues.length > 0) {
    const columns = ['born', 'died', ...issueColumns];
    const query =
      `REPLACE INTO \`issue\` (${columns.map((name) => `\`${name}\``).join(', ')}) ` +
      `VALUES ${placeholders(issues.length, columns.length)}`;
    await change(
      query,
      issues.flatMap((issue) => [reading, ALIVE, ...issueValues(issue)]),
    );
  }
  const progress =
    'UPDATE `project_index` SET `cursor_token` = ?, `issues_read` = `issues_read` + ?, `touched_at` = ? ' +
    "WHERE `project_id` = ? AND `state` = 'reading' AND `reading` = ?";
  return (await change(progress, [next, issues.length, now, projectId, reading])) > 0;
}

async function publish(projectId: string, reading: number, now: Instant): Promise<boolean> {
  // Rows of earlier readings end here. Readers of the present generation still see them.
  const end = 'UPDATE `issue` SET `died` = ? WHERE `project_id` = ? AND `born` < ? AND `died` > ?';
  await change(end, [reading, projectId, reading, reading]);
  await writeAllSegments(projectId, reading);
  const count = (await segmentsAt(projectId, reading)).reduce((sum, { issues }) => sum + issues, 0);
  const show =
    "UPDATE `project_index` SET `state` = 'ready', `generation` = ?, `issues_published` = ?, `published_at` = ?, " +
    '`issues_read` = ?, `cursor_token` = NULL, `touched_at` = ? WHERE `project_id` = ? AND `reading` = ? AND `state` = ?';
  const values = [reading, count, now, count, now, projectId, reading, 'reading'];
  return (await change(show, values)) > 0;
}
