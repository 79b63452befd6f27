import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';

function serverInfo({ state: { site, render }, now }: JiraCall): Answer {
  return ok({
    baseUrl: site.url,
    displayUrl: site.url,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_000,
    buildDate: render.instant(Date.UTC(2026, 10, 1)),
    serverTime: render.instant(now),
    scmInfo: '0000000000000000000000000000000000000000',
    serverTitle: site.name,
    serverTimeZone: site.timeZone,
    defaultLocale: { locale: 'en_US' },
  });
}

function configuration(): Answer {
  return ok({
    votingEnabled: true,
    watchingEnabled: true,
    unassignedIssuesAllowed: true,
    subTasksEnabled: true,
    issueLinkingEnabled: true,
    timeTrackingEnabled: true,
    attachmentsEnabled: true,
    timeTrackingConfiguration: {
      workingHoursPerDay: 8,
      workingDaysPerWeek: 5,
      timeFormat: 'pretty',
      defaultUnit: 'minute',
    },
  });
}

/** The site itself. */
export const siteInfoRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/serverInfo', answer: serverInfo },
  { method: 'GET', path: '/rest/api/3/configuration', answer: configuration },
];
