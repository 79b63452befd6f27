import type { IndexWriter } from '../../application/site-index/ports';
import { findProject, markFresh, requestReading, saveProjects } from './project-store';
import { addPage, beginReading, beginUpdate, publish, publishUpdate } from './publishing';
import { change } from './statement';

const DERIVED_OF_RECORDS = ['member_query', 'portfolio_visit', 'portfolio_import_part'];
/**
 * Everything that was read from Jira, and who looked when. Records of portfolios stay: people typed them, and nothing could
 * bring them back. The platform keeps the database for a while after an uninstall, so that an install after it finds them.
 */
const TABLES = [
  'project_index',
  'segment',
  'history',
  'issue',
  'version',
  'sprint',
  'dirty',
  'quota',
  'setting',
  ...DERIVED_OF_RECORDS,
];

/** What sync writes. Statements stand alone, so each step can be repeated and only publishing shows anything to readers. */
export const sqlIndexWriter: IndexWriter = {
  async saveSettings(settings) {
    await change('REPLACE INTO `setting` (`name`, `value`) VALUES (?, ?)', ['site', JSON.stringify(settings)]);
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
  addPage,
  publish,
  async fail(projectId, failure, now) {
    const query =
      "UPDATE `project_index` SET `state` = 'failed', `failure` = ?, `touched_at` = ? WHERE `project_id` = ?";
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
    const settled = '(SELECT `settled` FROM `project_index` WHERE `project_index`.`project_id` = ';
    for (const table of ['segment', 'history', 'issue'])
      await change(`DELETE FROM \`${table}\` WHERE \`died\` <= ${settled}\`${table}\`.\`project_id\`)`);
    await change('UPDATE `project_index` SET `settled` = `generation`');
  },
  async clear() {
    for (const table of TABLES) await change(`DELETE FROM \`${table}\``);
  },
};
