import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectPaths } from './project-paths';

const sources = ['static', 'src/contract', 'src/domain', 'package-lock.json'];
const hashFile = join(projectPaths.uiBuild, '.hash');

/** Whether the Custom UI on disk is what its sources would give. */
export function isUiBuilt(): boolean {
  return existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hashOfSources();
}

/**
 * Builds the Custom UI with Vite. In a process of its own, so that the sandbox goes on answering, and into a folder of
 * its own that then takes the old one's place, so that nobody is ever served half a build.
 * @throws Error with Vite's own words
 */
export async function buildUi(): Promise<void> {
  const hash = hashOfSources();
  const target = join(projectPaths.buildFolder, `ui-${String(process.pid)}`);
  const vite = join(projectPaths.root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(projectPaths.uiFolder, 'vite.config.ts');
  const args = [vite, 'build', '--config', config, '--outDir', target, '--emptyOutDir', '--logLevel', 'warn'];
  mkdirSync(projectPaths.buildFolder, { recursive: true });
  try {
    await promisify(execFile)(process.execPath, args, {
      cwd: projectPaths.root,
      // A test's own setting would bundle the development build of React.
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new Error(`The Custom UI does not build.\n${stderr ?? message}`, { cause: error });
  }
  writeFileSync(join(target, '.hash'), hash);
  rmSync(projectPaths.uiBuild, { recursive: true, force: true });
  renameSync(target, projectPaths.uiBuild);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) hashPath(hash, join(projectPaths.root, source));
  return hash.digest('hex');
}

function hashPath(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path) || path === projectPaths.uiBuild) return;
  const entries = listFolder(path);
  if (entries === null) hash.update(path.slice(projectPaths.root.length)).update(readFileSync(path));
  else for (const entry of entries) hashPath(hash, join(path, entry));
}

/** null: it is a file. */
function listFolder(path: string): string[] | null {
  try {
    return readdirSync(path).sort();
  } catch {
    return null;
  }
}
