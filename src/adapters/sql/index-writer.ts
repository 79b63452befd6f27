import { z } from 'zod';
import type { IndexWriter } from '../../application/site-index/ports/index-writer';
import { findProject, markFresh, requestReading, saveProjects } from './project-store';
import { addPage, beginUpdate, publish, publishUpdate } from './publishing';
import { beginReading, releaseReading, stallReading, takeReading } from './reading-lease';
import { packSettings } from './settings-codec';
import { change, changeIfThere, placeholders, select } from './statement';
import { GENERATION_TABLES, INDEX_TABLES, recordSettings } from './tables';

const settledRow = z.object({ project_id: z.coerce.string(), settled: z.coerce.number() });

/** What sync writes. Statements stand alone, so each step can be repeated and only publishing shows anything to readers. */
export const sqlIndexWriter: IndexWriter = {
  async saveSettings(settings) {
    await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', ['site', packSettings(settings)]);
    await change('DELETE FROM `setting` WHERE `name` = ?', ['site-failure']);
  },
  async failSite(failure) {
    await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', ['site-failure', failure]);
  },
  async setPaused(isPaused) {
    if (isPaused) await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', ['paused', 'yes']);
    else await change('DELETE FROM `setting` WHERE `name` = ?', ['paused']);
  },
  saveProjects,
  requestReading,
  project: findProject,
  beginReading,
  takeReading,
  releaseReading,
  stallReading,
  addPage,
  publish,
  async fail(projectId, failure, now) {
    const query =
      "UPDATE `project_index` SET `state` = 'failed', `failure` = ?, `lease_until` = 0, `touched_at` = ? " +
      'WHERE `project_id` = ?';
    await change(query, [failure, now, projectId]);
  },
  beginUpdate,
  publishUpdate,
  markFresh,
  async saveBrowseRule(projectId, browseRule) {
    await change('UPDATE `project_index` SET `browse_rule` = ? WHERE `project_id` = ?', [browseRule, projectId]);
  },
  async dropOldGenerations() {
    // Only what had ended when the previous round came by: a view may be half way through a later generation.
    const projects = await select(
      settledRow,
      'SELECT `project_id`, `settled` FROM `project_index` WHERE `settled` > 0',
    );
    // Project by project: a write has ten seconds, and nothing is indexed by `died`.
    for (const { project_id: projectId, settled } of projects)
      for (const table of GENERATION_TABLES)
        await change(`DELETE FROM \`${table}\` WHERE \`project_id\` = ? AND \`died\` <= ?`, [projectId, settled]);
    await change('UPDATE `project_index` SET `settled` = `generation`');
  },
  async clear() {
    // Some may not be there yet: nothing keeps an app from being uninstalled before its tables are made.
    for (const table of INDEX_TABLES) await changeIfThere(`DELETE FROM \`${table}\``);
    const kept = Object.values(recordSettings);
    await changeIfThere(`DELETE FROM \`setting\` WHERE \`name\` NOT IN ${placeholders(1, kept.length)}`, kept);
  },
};
