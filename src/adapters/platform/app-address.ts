import { getAppContext } from '@forge/api';

/** Path of the app's own page of Jira on any site, without a slash at its end. */
export function appPath(): string {
  const { appAri, environmentAri } = getAppContext();
  return `/jira/apps/${appAri.appId}/${environmentAri.environmentId}`;
}
