import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';

/** The app's functions as one script, and what tells one version of it from another. */
export interface AppBundle {
  readonly code: string;
  readonly hash: string;
  /** Where the code also stands on disk, for stack traces and for reuse. */
  readonly file: string;
}

export type AppHandler = (payload: unknown, context: unknown) => unknown;

/**
 * Bundles the app as a deployment would: everything but Node's own modules goes in.
 * @throws Error with esbuild's messages.
 */
export async function bundleApp(entry: string, file: string): Promise<AppBundle> {
  const result = await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    write: false,
    logLevel: 'silent',
  });
  const code = result.outputFiles[0]?.text ?? '';
  mkdirSync(dirname(file), { recursive: true });
  // Whoever reads it meanwhile finds all of the old one or all of the new one.
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, code);
  renameSync(draft, file);
  return bundleOf(code, file);
}

const known = new Map<string, { readonly version: string; readonly bundle: AppBundle }>();

/** A bundle as it stands on disk. Read once, until the file is another: many sandboxes start in one process. */
export function readBundle(file: string): AppBundle {
  const { mtimeMs, size, ino } = statSync(file);
  const version = [mtimeMs, size, ino].join();
  const kept = known.get(file);
  if (kept?.version === version) return kept.bundle;
  const bundle = bundleOf(readFileSync(file, 'utf8'), file);
  known.set(file, { version, bundle });
  return bundle;
}

function bundleOf(code: string, file: string): AppBundle {
  return { code, file, hash: createHash('sha256').update(code).digest('hex').slice(0, 16) };
}

const compiled = new WeakMap<AppBundle, vm.Script>();

function scriptOf(bundle: AppBundle): vm.Script {
  const wrapper = () => `(function (exports, require, module, __filename, __dirname) {${bundle.code}\n})`;
  const script = compiled.get(bundle) ?? new vm.Script(wrapper(), { filename: bundle.file });
  compiled.set(bundle, script);
  return script;
}

/**
 * Evaluates the bundle as a fresh module: each sandbox has module state of its own, as each container has.
 * It runs in the main realm, where `runInvocation` provides Forge's globals.
 */
export function loadApp(bundle: AppBundle): ReadonlyMap<string, AppHandler> {
  const factory = scriptOf(bundle).runInThisContext() as (...args: readonly unknown[]) => void;
  const module = { exports: {} as Record<string, unknown> };
  factory(module.exports, createRequire(bundle.file), module, bundle.file, dirname(bundle.file));
  return new Map(
    Object.entries(module.exports).filter((entry): entry is [string, AppHandler] => typeof entry[1] === 'function'),
  );
}
