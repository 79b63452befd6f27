import { join } from 'node:path';
import { parseManifest, readManifest } from '../../../sandbox/forge/manifest';
import { fixtureManifest } from './fixture-manifest';

describe('parseManifest', () => {
  it('reads pages, functions and what starts them', () => {
    const manifest = parseManifest(fixtureManifest);
    expect(manifest.appId).toBe('11111111-2222-4333-8444-555555555555');
    expect(manifest.uiModules.map(({ type, key }) => [type, key])).toContainEqual(['jira:issueContext', 'glance']);
    expect(manifest.functions).toContainEqual({ key: 'sync', exportName: 'sync', timeoutSeconds: 900 });
    expect(manifest.consumers).toEqual([{ key: 'consumer', queue: 'work', function: 'sync' }]);
  });

  it('names the modules that the sandbox does not emulate', () => {
    expect(parseManifest(fixtureManifest).notEmulated).toEqual(['jira:dashboardGadget']);
  });

  it('refuses what is no manifest', () => {
    expect(() => parseManifest('modules: []')).toThrow(/app/);
  });
});

describe("the app's own manifest", () => {
  it('declares nothing that the sandbox would pass over in silence', () => {
    const manifest = readManifest(join(__dirname, '../../../manifest.yml'));
    const known = new Set(manifest.functions.map(({ key }) => key));
    const used = [...manifest.consumers, ...manifest.triggers, ...manifest.scheduled, ...manifest.preUninstall];
    expect(used.map((each) => each.function).filter((key) => !known.has(key))).toEqual([]);
    expect(manifest.uiModules.length).toBeGreaterThan(0);
  });
});
