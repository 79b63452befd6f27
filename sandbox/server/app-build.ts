import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleApp, readBundle, type AppBundle } from '../forge/bundle-app';
import { buildUi, isUiBuilt } from './build-ui';
import { projectPaths } from './project-paths';

/** Which app the sandbox installs. */
export interface AppPlace {
  readonly manifest: string;
  readonly entry: string;
  readonly bundle: string;
  /** Folder with the built Custom UI. */
  readonly ui: string;
  /** The project's own UI can be built; another one is taken as it is. */
  readonly isUiBuildable: boolean;
}

export const projectApp: AppPlace = {
  manifest: projectPaths.manifest,
  entry: projectPaths.appEntry,
  bundle: projectPaths.appBundle,
  ui: projectPaths.uiBuild,
  isUiBuildable: true,
};

/**
 * @param mayBuild false: what stands on disk is used as it is
 * @throws Error in plain words when nothing is there to be used, or the build fails
 */
export async function prepareApp(app: AppPlace, mayBuild: boolean, tell: (line: string) => void): Promise<AppBundle> {
  const [bundle] = await Promise.all([prepareBundle(app, mayBuild, tell), prepareUi(app, mayBuild, tell)]);
  return bundle;
}

async function prepareBundle(app: AppPlace, mayBuild: boolean, tell: (line: string) => void): Promise<AppBundle> {
  if (mayBuild) {
    tell("Bundling the app's functions");
    return bundleApp(app.entry, app.bundle);
  }
  if (!existsSync(app.bundle)) throw new Error('No bundle of the app is there yet: start once without --no-build.');
  return readBundle(app.bundle);
}

async function prepareUi(app: AppPlace, mayBuild: boolean, tell: (line: string) => void): Promise<void> {
  if (!app.isUiBuildable) return;
  if (!mayBuild) {
    if (existsSync(join(app.ui, 'index.html'))) return;
    throw new Error('The Custom UI was not built yet: start once without --no-build.');
  }
  if (isUiBuilt()) return;
  tell('Building the Custom UI');
  await buildUi();
}
