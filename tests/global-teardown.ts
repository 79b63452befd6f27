import { rmSync } from 'node:fs';
import { runFolder } from './run-folder';

/** What the files shared ends with the run. */
export default function globalTeardown(): void {
  rmSync(runFolder(), { recursive: true, force: true });
}
