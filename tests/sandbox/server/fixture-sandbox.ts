import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppPlace } from '../../../sandbox/server/app-build';
import { startSandbox, type RunningSandbox, type SandboxOptions } from '../../../sandbox/server/start-sandbox';
import { fixtureManifest } from '../forge/fixture-manifest';
import { smallJira } from './small-jira';

const page = `<!doctype html><html><head><title>Fixture</title><script src="./assets/app-0123abcd.js"></script></head>
<body><main id="root">Fixture</main></body></html>`;

/** The fixture app as a place on disk, with a page that only offers the bridge. */
export function fixtureApp(script = ''): AppPlace {
  const folder = mkdtempSync(join(tmpdir(), 'altitude-fixture-app-'));
  const ui = join(folder, 'ui');
  mkdirSync(join(ui, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'manifest.yml'), fixtureManifest);
  writeFileSync(join(ui, 'index.html'), page);
  writeFileSync(join(ui, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(
    join(ui, 'assets', 'app-0123abcd.js'),
    `window.hadBridge = typeof __bridge;${script}${' '.repeat(2000)}`,
  );
  return {
    manifest: join(folder, 'manifest.yml'),
    entry: join(__dirname, '..', 'forge', 'fixture-app.ts'),
    bundle: join(folder, 'app.cjs'),
    ui,
    isUiBuildable: false,
  };
}

export interface TestSandbox extends RunningSandbox {
  readonly warnings: string[];
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; text: string; headers: Headers }>;
}

export async function startTestSandbox(more: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const warnings: string[] = [];
  const sandbox = await startSandbox({
    source: { kind: 'given', jira: smallJira() },
    port: 0,
    dataFolder: null,
    app: more.app ?? fixtureApp(),
    delayScale: 0.01,
    warn: (message) => warnings.push(message),
    ...more,
  });
  const get: TestSandbox['get'] = async (path, headers = {}) => {
    const response = await fetch(`${sandbox.origin}${path}`, { headers, redirect: 'manual' });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return { ...sandbox, warnings, get };
}
