import { buildUi, isUiBuilt } from '../sandbox/server/build-ui';

/** Browser tests and the manifest's validator look at the built Custom UI: it is built once, where it is not current. */
export default async function globalSetup(): Promise<void> {
  if (!isUiBuilt()) await buildUi();
}
