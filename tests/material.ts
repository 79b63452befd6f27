import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.ALTITUDE_MATERIAL;

/** Where real data and Atlassian's API documents lie; null: this machine has none. */
export const material =
  folder && existsSync(join(folder, 'contracts')) && existsSync(join(folder, 'data')) ? folder : null;

/** Declares tests that need the material; without it they are skipped, and their name says why. */
export function describeWithMaterial(name: string, tests: (path: (...parts: string[]) => string) => void): void {
  const declare = material === null ? describe.skip : describe;
  const why = material === null ? ' (skipped: ALTITUDE_MATERIAL names no folder with contracts and data)' : '';
  declare(`${name}${why}`, () => {
    tests((...parts) => join(material ?? '', ...parts));
  });
}
