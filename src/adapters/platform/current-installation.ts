import { getAppContext } from '@forge/api';

/** Which installation this invocation serves. One process may serve several, one after the other. */
export function currentInstallation(): string {
  return getAppContext().installationAri.toString();
}
