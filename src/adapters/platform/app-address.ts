import { getAppContext } from '@forge/api';

/** Path of the app's own page of Jira on any site, without a slash at its end. */
export function appPath(): string {
  return `/jira/apps/${getAppContext().appAri.appId}/${environmentId()}`;
}

/** Of this installation, as addresses name it. */
export const environmentId = (): string => getAppContext().environmentAri.environmentId;
