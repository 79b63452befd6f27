import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const held = new Set<string>();

process.once('exit', () => {
  for (const file of held) rmSync(file, { force: true });
});

/** null: nobody, or a process that is gone. */
function holderOf(file: string): number | null {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    if (!(holder > 0)) return null;
    process.kill(holder, 0);
    return holder;
  } catch {
    return null;
  }
}

/**
 * Keeps other processes from the same database until this one ends.
 * @throws Error in plain words when another process has it
 */
export function holdData(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const holder = holderOf(file);
  if (holder !== null && holder !== process.pid) {
    throw new Error(
      `Another sandbox (process ${String(holder)}) uses these data: stop it, or choose another folder with --data.`,
    );
  }
  writeFileSync(file, String(process.pid));
  held.add(file);
}
