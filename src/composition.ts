/** Which adapter stands behind which port. The only place that knows all of them. */
import { jiraEndpoints } from '#contract/jira-endpoints';
import { findMissing } from './application/access/missing-data';
import { seeSite } from './application/access/visible-site';
import { auditIndex } from './application/site-index/audit-index';
import { followChanges } from './application/site-index/follow-changes';
import { followVersions } from './application/site-index/follow-versions';
import { keepIndex } from './application/site-index/keep-index';
import { markChanged } from './application/site-index/mark-changed';
import { planReading } from './application/site-index/plan-reading';
import { withinBudget } from './application/site-index/points-budget';
import { readProject } from './application/site-index/read-project';
import { forgetIndex, startIndex, upgradeIndex } from './application/site-index/start-index';
import { forgeSyncQueue } from './adapters/events/sync-queue';
import { jiraIssueSource } from './adapters/jira/issue-source';
import { jiraViewerAccess } from './adapters/jira/viewer-access';
import { currentInstallation } from './adapters/platform/current-installation';
import { reportDefect } from './adapters/platform/report-defect';
import { systemClock } from './adapters/platform/system-clock';
import { sqlDirtyIssues } from './adapters/sql/dirty-issues';
import { sqlIndexReader } from './adapters/sql/index-reader';
import { sqlIndexWriter } from './adapters/sql/index-writer';
import { sqlPointsLedger } from './adapters/sql/points-ledger';
import { sqlMigrations } from './adapters/sql/migrations';

export const access = jiraViewerAccess;
export const indexReader = sqlIndexReader(currentInstallation);
export const seeVisibleSite = seeSite(indexReader, access, systemClock);
export const missing = findMissing(indexReader, access);

export const clock = systemClock;
export const indexWriter = sqlIndexWriter;
export const ledger = sqlPointsLedger;
const { searchIssues, projectPermissionScheme } = jiraEndpoints;
export const issueSource = withinBudget(jiraIssueSource, ledger, clock, {
  ...searchIssues.points,
  permission: projectPermissionScheme.points.base,
});

export const start = startIndex(sqlMigrations, forgeSyncQueue);
export const upgrade = upgradeIndex(sqlMigrations, forgeSyncQueue);
export const forget = forgetIndex(sqlIndexWriter);
export const keep = keepIndex(sqlMigrations, indexReader, sqlIndexWriter, forgeSyncQueue, systemClock);
export const plan = planReading(issueSource, sqlIndexWriter, forgeSyncQueue, systemClock, reportDefect);
export const read = readProject({
  source: issueSource,
  site: () => indexReader.site(),
  writer: sqlIndexWriter,
  queue: forgeSyncQueue,
  clock: systemClock,
  report: reportDefect,
});
export const mark = markChanged(sqlDirtyIssues, forgeSyncQueue, systemClock);
export const follow = followChanges({
  source: issueSource,
  reader: indexReader,
  writer: sqlIndexWriter,
  dirty: sqlDirtyIssues,
  queue: forgeSyncQueue,
  clock: systemClock,
  report: reportDefect,
});
export const followReleases = followVersions(issueSource, indexReader, sqlIndexWriter, systemClock, reportDefect);
export const audit = auditIndex({
  source: issueSource,
  reader: indexReader,
  dirty: sqlDirtyIssues,
  queue: forgeSyncQueue,
  clock: systemClock,
  report: reportDefect,
});
export const queue = forgeSyncQueue;
