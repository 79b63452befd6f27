/** Which adapter stands behind which port. The only place that knows all of them. */
import { findMissing } from './application/access/missing-data';
import { followGrants, readSchemes } from './application/access/follow-grants';
import { notingPrice } from './application/access/paid-grants';
import { seeSite } from './application/access/visible-site';
import { siteWorkRules } from './application/capacity/site-calendar';
import { seeDependencies } from './application/dependencies/see-dependencies';
import { seeLinks } from './application/dependencies/see-links';
import { prepareJudging } from './application/health/health-of';
import { seeLoads } from './application/health/see-loads';
import { seeWaits } from './application/health/see-waits';
import { reportAccounts } from './application/privacy/report-accounts';
import { auditIndex } from './application/site-index/audit-index';
import { expectIssues } from './application/site-index/expect-issues';
import { followChanges } from './application/site-index/follow-changes';
import { followVersions } from './application/site-index/follow-versions';
import { keepIndex } from './application/site-index/keep-index';
import { markChanged } from './application/site-index/mark-changed';
import { planReading } from './application/site-index/plan-reading';
import { withinBudget } from './application/site-index/points-budget';
import { readProject } from './application/site-index/read-project';
import { forgetIndex, prepareDatabase, startIndex, upgradeIndex } from './application/site-index/start-index';
import { forgeSyncQueue } from './adapters/events/sync-queue';
import { jiraFieldSource } from './adapters/jira/field-source';
import { jiraGrantSource } from './adapters/jira/grant-source';
import { jiraIssueDays } from './adapters/jira/issue-days';
import { jiraIssueSource } from './adapters/jira/issue-source';
import { takePoints } from './adapters/jira/points-tally';
import { jiraViewerAccess } from './adapters/jira/viewer-access';
import { currentInstallation } from './adapters/platform/current-installation';
import { newId } from './adapters/platform/new-id';
import { reportPersonalData } from './adapters/platform/personal-data';
import { reportDefect } from './adapters/platform/report-defect';
import { systemClock } from './adapters/platform/system-clock';
import { sqlAccountStore } from './adapters/sql/account-store';
import { sqlDependencyTypes } from './adapters/sql/dependency-types';
import { sqlDirtyIssues } from './adapters/sql/dirty-issues';
import { sqlFieldChoices } from './adapters/sql/field-choices';
import { sqlGrantStore } from './adapters/sql/grant-store';
import { sqlIndexReader } from './adapters/sql/index-reader';
import { sqlIndexWriter } from './adapters/sql/index-writer';
import { sqlPointsLedger } from './adapters/sql/points-ledger';
import { sqlIssueWords } from './adapters/sql/issue-words';
import { sqlMigrations } from './adapters/sql/migrations';
import { sqlSetupStore } from './adapters/sql/setup-store';
import { sqlSyncLog } from './adapters/sql/sync-log';
import { sqlThresholds } from './adapters/sql/thresholds';

export const access = jiraViewerAccess;
export const indexReader = sqlIndexReader(currentInstallation);
export const seeVisibleSite = seeSite(indexReader, access, systemClock);
export const words = sqlIssueWords(currentInstallation);
export const missing = findMissing(indexReader, access);
export const thresholds = sqlThresholds;
export const dependencyTypes = sqlDependencyTypes;
/** One for all, so that what it remembers is read once. */
export const capacitySetup = sqlSetupStore(currentInstallation);
export const workRules = siteWorkRules(capacitySetup);
export const links = seeLinks(indexReader, dependencyTypes);
export const waits = seeWaits(links, workRules);
export const loads = seeLoads(capacitySetup);
export const judging = prepareJudging(thresholds, waits, loads);
export const dependencies = seeDependencies({
  see: seeVisibleSite,
  reader: indexReader,
  access,
  types: dependencyTypes,
});

export const issueDays = jiraIssueDays;
export const clock = systemClock;
export const report = reportDefect;
export const indexWriter = sqlIndexWriter;
export const ledger = sqlPointsLedger;
export const log = sqlSyncLog;
export const issueSource = withinBudget(jiraIssueSource, ledger, clock, takePoints);

const grantPorts = {
  source: notingPrice(jiraGrantSource, ledger, clock, takePoints),
  store: sqlGrantStore,
  reader: indexReader,
  writer: sqlIndexWriter,
  clock: systemClock,
  report: reportDefect,
};

export const grants = followGrants(grantPorts);
export const schemes = readSchemes(grantPorts);

export const prepare = prepareDatabase(sqlMigrations, forgeSyncQueue);
export const start = startIndex(prepare, forgeSyncQueue);
export const upgrade = upgradeIndex(prepare, forgeSyncQueue);
export const forget = forgetIndex(sqlIndexWriter);
export const keep = keepIndex(prepare, indexReader, sqlIndexWriter, forgeSyncQueue, systemClock);
export const plan = planReading({
  source: issueSource,
  choices: sqlFieldChoices,
  site: () => indexReader.site(),
  writer: sqlIndexWriter,
  queue: forgeSyncQueue,
  log,
  clock: systemClock,
  report: reportDefect,
});
export const expect = expectIssues(issueSource, indexReader, log, reportDefect);
export const read = readProject({
  source: issueSource,
  site: () => indexReader.site(),
  writer: sqlIndexWriter,
  dirty: sqlDirtyIssues,
  queue: forgeSyncQueue,
  log,
  clock: systemClock,
  report: reportDefect,
});
export const mark = markChanged(sqlDirtyIssues, indexReader, forgeSyncQueue, systemClock);
export const follow = followChanges({
  source: issueSource,
  reader: indexReader,
  writer: sqlIndexWriter,
  dirty: sqlDirtyIssues,
  queue: forgeSyncQueue,
  log,
  clock: systemClock,
  report: reportDefect,
});
export const followReleases = followVersions(issueSource, indexReader, sqlIndexWriter, systemClock, reportDefect);
export const audit = auditIndex({
  source: issueSource,
  reader: indexReader,
  dirty: sqlDirtyIssues,
  queue: forgeSyncQueue,
  log,
  clock: systemClock,
  report: reportDefect,
});
export const reportKept = reportAccounts({
  accounts: sqlAccountStore({ markChanged: mark, newId, clock: systemClock }),
  report: reportPersonalData,
  clock: systemClock,
});
export const queue = forgeSyncQueue;
export const fieldPorts = { access, reader: indexReader, choices: sqlFieldChoices, fields: jiraFieldSource };
