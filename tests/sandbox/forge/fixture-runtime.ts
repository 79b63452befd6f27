import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { bundleApp, type AppBundle } from '../../../sandbox/forge/bundle-app';
import type { Endpoint } from '../../../sandbox/forge/endpoint-table';
import { makeForgeRuntime, type ForgeRuntime, type ForgeRuntimeInput } from '../../../sandbox/forge/forge-runtime';
import { makeInstallation } from '../../../sandbox/forge/installation';
import { parseManifest } from '../../../sandbox/forge/manifest';
import { makeModuleContext, type ModuleContext } from '../../../sandbox/forge/module-context';
import { openSqlite } from '../../../sandbox/forge/sqlite-engine';
import { fixtureManifest } from './fixture-manifest';
import { aPerson, stubJira } from './stub-jira';

const manifest = parseManifest(fixtureManifest);
const installation = makeInstallation(manifest, 'Stub site', 'http://localhost:1');

/** Endpoints of the fixture app. */
export const fixtureEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/rest/api/3/field',
    scopes: ['read:jira-work'],
    points: { base: 1, perItem: 2 },
    actors: ['app'],
  },
  {
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    scopes: ['read:jira-work'],
    points: { base: 3, perItem: 0 },
    actors: ['user'],
  },
];

export async function bundleFixture(): Promise<AppBundle> {
  const file = join(tmpdir(), `altitude-fixture-${String(process.pid)}`, 'app.cjs');
  return bundleApp(join(__dirname, 'fixture-app.ts'), file);
}

export interface Fixture extends ForgeRuntime {
  readonly warnings: string[];
  /** Calls a resolver as a person, from the app's page. */
  call(functionKey: string, payload?: unknown, accountId?: string): Promise<unknown>;
  context(accountId?: string, moduleKey?: string): ModuleContext;
}

export function startFixture(bundle: AppBundle, more: Partial<ForgeRuntimeInput> = {}): Fixture {
  const warnings: string[] = [];
  const runtime = makeForgeRuntime({
    manifest,
    installation,
    bundle,
    jira: stubJira(),
    endpoints: fixtureEndpoints,
    engine: openSqlite(':memory:'),
    quota: null,
    strictRates: false,
    consumersAtOnce: 2,
    delayScale: 0.01,
    now: Date.now,
    warn: (message) => warnings.push(message),
    ...more,
  });
  const context: Fixture['context'] = (accountId = 'ada', moduleKey = 'page') => {
    const module = manifest.uiModules.find(({ key }) => key === moduleKey);
    if (!module) throw new Error(`No module ${moduleKey}`);
    return makeModuleContext(installation, module, aPerson(accountId), { jira: { isNewNavigation: true } }, 'one');
  };
  const call: Fixture['call'] = (functionKey, payload, accountId) =>
    runtime.invoke(context(accountId), { functionKey, payload });
  return { ...runtime, warnings, context, call };
}

/** Waits until the condition holds. @throws Error after two minutes */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    if (await condition()) return;
    await wait(20);
  }
  throw new Error('It did not come true in two minutes.');
}
