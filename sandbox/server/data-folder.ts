import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdData } from './data-lock';

/** What is remembered beside a database. */
export interface DataState {
  /** When the data were made, in milliseconds. */
  readonly made: number;
  /** The app's bundle that was installed last; null: its installation was never handled. */
  readonly bundleHash: string | null;
}

/** The place of one data source's database. */
export interface DataPlace {
  /** `:memory:` where nothing is kept. */
  readonly databaseFile: string;
  /** null: nothing is remembered. */
  readonly state: DataState | null;
  /** Keeps other processes away until this one ends. Throws, in plain words, where one is there already. */
  hold(): void;
  save(state: DataState): void;
  /** Lets the next start begin anew; the database stays in use until then. */
  forget(): void;
  /** Forgets database and state. */
  clear(): void;
}

/** @param folder null: nothing is kept */
export function openDataPlace(folder: string | null, name: string): DataPlace {
  if (folder === null) return memoryPlace;
  const base = join(folder, name.replace(/[^\w.-]/g, '_'));
  const stateFile = `${base}.json`;
  return {
    databaseFile: `${base}.db`,
    state: readState(stateFile),
    hold: () => {
      holdData(`${base}.lock`);
    },
    save: (state) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(stateFile, JSON.stringify(state));
    },
    forget: () => rmSync(stateFile, { force: true }),
    clear: () => {
      for (const suffix of ['.json', '.db', '.db-wal', '.db-shm']) rmSync(`${base}${suffix}`, { force: true });
    },
  };
}

const memoryPlace: DataPlace = {
  databaseFile: ':memory:',
  state: null,
  hold: () => undefined,
  save: () => undefined,
  forget: () => undefined,
  clear: () => undefined,
};

function readState(file: string): DataState | null {
  if (!existsSync(file)) return null;
  try {
    const { made, bundleHash } = JSON.parse(readFileSync(file, 'utf8')) as Partial<DataState>;
    return typeof made === 'number' ? { made, bundleHash: bundleHash ?? null } : null;
  } catch {
    return null;
  }
}
