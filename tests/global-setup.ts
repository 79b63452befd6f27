import { prepareApp, projectApp } from '../sandbox/server/app-build';
import { makeRunFolder } from './run-folder';

/** The Custom UI, where it is not current, and the bundle of the app are built once: tests use them as they stand. */
export default async function globalSetup(): Promise<void> {
  makeRunFolder();
  await prepareApp(projectApp, true, () => undefined);
}
