import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { bundledChromium, type BrowserProgram } from './bundled-chromium';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const flags = ['--no-sandbox', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking'];

/**
 * Starts a headless browser: CHROME_PATH, else one that is installed, else the one of the npm package, which
 * ALTITUDE_BROWSER=bundled chooses anyway. The caller closes it.
 */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, environment } = installedBrowser(process.env) ?? (await bundledChromium());
  const env = { ...definedOf(process.env), ...environment };
  return chromium.launch({ executablePath, args: [...args], env, headless: true });
}

/** null: there is none, or it is to be passed over. */
export function installedBrowser(environment: NodeJS.ProcessEnv): BrowserProgram | null {
  if (environment.ALTITUDE_BROWSER === 'bundled') return null;
  const folders = (environment.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const chosen = environment.CHROME_PATH;
  const executablePath = chosen ?? onPath.find(isExecutable);
  return executablePath === undefined ? null : { executablePath, args: flags, environment: {} };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
