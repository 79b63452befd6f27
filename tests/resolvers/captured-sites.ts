import { readdirSync } from 'node:fs';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import { startApp } from '../start-app';

/** Sites captured from Jira with their change history: the name, and the folder within the material. */
export const capturedSites = [
  ['merico-cloud', ['data', 'captures', 'merico-cloud']],
  ['improvingflow-cloud', ['data', 'captures', 'improvingflow-cloud', 'testdata']],
] as const;

/** Imports one of them and hands it over with its index built; closes it whatever happens. */
export async function withCapturedSite(
  path: (...parts: string[]) => string,
  folder: readonly string[],
  use: (sandbox: RunningSandbox, person: string) => Promise<void>,
): Promise<void> {
  const names = readdirSync(path(...folder)).filter((name) => /^(SP-\d+|jira_api_\w+)\.jsonl?$/.test(name));
  const files = names.map((name) => path(...folder, name));
  const sandbox = await startApp({ source: { kind: 'import', files, people: null } });
  try {
    await sandbox.ready();
    await use(sandbox, sandbox.source.jira.people[0]?.accountId ?? '');
  } finally {
    await sandbox.close();
  }
}
