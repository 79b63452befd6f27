import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleApp, loadApp } from '../../sandbox/forge/bundle-app';
import { readManifest } from '../../sandbox/forge/manifest';

const root = join(__dirname, '../..');

describe('manifest.yml', () => {
  it('passes the validator of Atlassian without an error or a warning', async () => {
    const options = { deprecatedRuntimes: ['nodejs18.x', 'nodejs20.x'] };
    const { success, errors } = await ProcessorBuilder.instance()
      .withValidation(ValidationTypes.FULL)
      .withOptions(options)
      .build()
      .process();
    expect({ success, errors: errors ?? [] }).toEqual({ success: true, errors: [] });
  });

  it('names handlers that the bundle exports, and every exported handler', async () => {
    const file = join(tmpdir(), `altitude-manifest-test-${process.pid}`, 'index.cjs');
    const handlers = loadApp(await bundleApp(join(root, 'src/index.ts'), file));
    const { functions } = readManifest(join(root, 'manifest.yml'));
    expect([...handlers.keys()].sort()).toEqual(functions.map(({ exportName }) => exportName).sort());
  });

  it('uses every function that it declares', () => {
    const { functions, uiModules, macros, consumers, triggers, scheduled, preUninstall } = readManifest(
      join(root, 'manifest.yml'),
    );
    const used = [...consumers, ...triggers, ...scheduled, ...preUninstall].map((module) => module.function);
    const resolvers = uiModules.flatMap(({ resolver }) => (resolver === null ? [] : [resolver]));
    const exports = macros.flatMap(({ exportFunction }) => (exportFunction === null ? [] : [exportFunction]));
    expect([...new Set([...used, ...resolvers, ...exports])].sort()).toEqual(functions.map(({ key }) => key).sort());
  });
});
