import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'ALTITUDE_TEST_RUN';

/** Makes the folder for what the files of one run of tests share; workers inherit where it is. */
export function makeRunFolder(): void {
  process.env[variable] = mkdtempSync(join(tmpdir(), 'altitude-tests-'));
}

/** @throws Error outside a run */
export function runFolder(): string {
  const folder = process.env[variable];
  if (folder === undefined) throw new Error('Only a run of tests has such a folder: global-setup.ts makes it.');
  return folder;
}
