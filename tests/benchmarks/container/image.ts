import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleApp, type AppBundle } from '../../../sandbox/forge/bundle-app';
import { projectPaths } from '../../../sandbox/server/project-paths';

/** What containers are started from: the app's bundle, as small as it is deployed, and the process around it. */
export interface Image {
  readonly app: string;
  readonly process: string;
  readonly remove: () => void;
}

export async function makeImage(bundle: AppBundle): Promise<Image> {
  const folder = mkdtempSync(join(tmpdir(), 'altitude-image-'));
  const app = join(folder, 'app.cjs');
  // The source map is there for the sandbox's stack traces alone.
  writeFileSync(app, bundle.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  const entry = join(projectPaths.root, 'tests', 'benchmarks', 'container', 'function-process.ts');
  const { file } = await bundleApp(entry, join(folder, 'function-process.cjs'));
  return { app, process: file, remove: () => rmSync(folder, { recursive: true }) };
}
