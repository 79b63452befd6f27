import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CliOptions } from './cli-options';
import { readOptions, UsageError } from './cli-options';
import { helpText } from './help-text';
import type { OpenedSource } from '../server/data-source';
import { fillCapacity } from '../server/fill-capacity';
import { fillPortfolios } from '../server/fill-portfolios';
import { fillProducts } from '../server/fill-products';
import { projectPaths } from '../server/project-paths';
import { startSandbox, type RunningSandbox } from '../server/start-sandbox';
import { messageOf } from '../forge/error-message';

/** The terminal and the process around the command. */
export interface CliWorld {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Resolves when somebody wants the command to end. */
  readonly interrupted: Promise<void>;
}

const linesShown = 20;

/** Runs the sandbox until it is interrupted. @returns the exit code: 2 for mistakes that the user can mend */
export async function runCli(world: CliWorld): Promise<number> {
  try {
    const options = readOptions(world.args, world.environment);
    if (options === 'help') {
      world.print(helpText);
      return 0;
    }
    if (options === 'version') {
      world.print(versionOf(readFileSync(join(projectPaths.root, 'package.json'), 'utf8')));
      return 0;
    }
    return await serve(world, options);
  } catch (error) {
    if (await isInterrupted(world)) return 0;
    world.printError(sentenceFor(error));
    return 2;
  }
}

const versionOf = (manifest: string): string => (JSON.parse(manifest) as { version: string }).version;

async function serve(world: CliWorld, options: CliOptions): Promise<number> {
  const starting = startSandbox({ ...options, tell: world.print, warn: world.printError });
  const sandbox = await Promise.race([starting, world.interrupted.then(() => null)]);
  // Interrupted before it served: the process ends, and nothing is there to be closed properly.
  if (sandbox === null) return 0;
  printNotes(world, sandbox.source);
  world.print(`Ready to look at: ${sandbox.origin}`);
  const isOver = { value: false };
  const progress = followProgress(world, sandbox, isOver).then((isReady) =>
    isReady && options.source.kind === 'demo' ? fill(world, sandbox) : undefined,
  );
  await world.interrupted;
  isOver.value = true;
  await Promise.all([sandbox.close(), progress]);
  return 0;
}

/** Without its portfolios, teams and products the company can still be looked at. */
async function fill(world: CliWorld, sandbox: RunningSandbox): Promise<void> {
  try {
    await fillPortfolios(sandbox, Date.now());
    await fillCapacity(sandbox, Date.now());
    await fillProducts(sandbox, Date.now());
  } catch (error) {
    if (!(await isInterrupted(world))) world.printError(messageOf(error));
  }
}

function printNotes(world: CliWorld, { problems, assumptions }: OpenedSource): void {
  printSome(world, 'Could not be imported', problems);
  printSome(world, 'To be known about these data', assumptions);
}

function printSome(world: CliWorld, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  world.print(`${title} (${String(lines.length)}):`);
  for (const line of lines.slice(0, linesShown)) world.print(`  ${line}`);
  if (lines.length > linesShown) world.print(`  and ${String(lines.length - linesShown)} more`);
}

/** @returns whether the index became ready */
async function followProgress(world: CliWorld, sandbox: RunningSandbox, isOver: { value: boolean }): Promise<boolean> {
  const started = Date.now();
  let told = '';
  while (!isOver.value) {
    const { status, detail } = await sandbox.health();
    const seconds = Math.round((Date.now() - started) / 1000);
    if (status === 'ready') {
      world.print(`The index is ready after ${String(seconds)} s: ${detail}`);
      return true;
    }
    const line = `${status === 'failed' ? 'Failed' : 'Indexing'}: ${detail}`;
    if (line !== told) world.print(line);
    told = line;
    await Promise.race([wait(1000), world.interrupted]);
  }
  return false;
}

/** A Ctrl-C ends the build's own processes too, whose failure may be told before the interruption itself. */
function isInterrupted({ interrupted }: CliWorld): Promise<boolean> {
  return Promise.race([interrupted.then(() => true), wait(50, false)]);
}

/** One sentence for what the user can mend; the whole story for defects. */
function sentenceFor(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const { code, port, path } = error as { code?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE') return `Port ${String(port)} is in use: choose another one with --port.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${String(port)} may not be used: choose another one with --port.`;
  if (code === 'EACCES' && path !== undefined) return `${path} may not be read or written.`;
  return messageOf(error);
}
