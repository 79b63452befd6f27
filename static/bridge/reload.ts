import { router } from '@forge/bridge';

/** Loads the host's page anew, where Atlassian also asks for consent. */
export const reloadPage = (): Promise<void> => router.reload();
