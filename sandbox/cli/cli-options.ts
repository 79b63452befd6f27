import { accessSync, constants, statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { DataSource } from '../server/data-source';
import { messageOf } from '../forge/error-message';

/** What the command line asks for. */
export interface CliOptions {
  readonly port: number;
  readonly source: DataSource;
  readonly dataFolder: string;
  readonly fresh: boolean;
  readonly mysqlUrl: string | null;
  readonly quota: number | null;
  readonly mayBuild: boolean;
}

/** A mistake in the command line, in one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const options = {
  port: { type: 'string' },
  import: { type: 'string', multiple: true },
  people: { type: 'string' },
  scale: { type: 'string' },
  seed: { type: 'string' },
  site: { type: 'string' },
  write: { type: 'boolean' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  mysql: { type: 'string' },
  quota: { type: 'string' },
  'no-build': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies ParseArgsConfig['options'];

type Environment = Readonly<Record<string, string | undefined>>;
type Values = ReturnType<typeof parse>;

/**
 * @returns 'help' or 'version' when it is asked for
 * @throws UsageError
 */
export function readOptions(args: readonly string[], environment: Environment): CliOptions | 'help' | 'version' {
  const values = parse(args);
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  return {
    port: whole('--port', values.port, 0, 65_535) ?? 8123,
    source: sourceOf(values, environment),
    dataFolder: values.data ?? '.sandbox-data',
    fresh: values.fresh ?? false,
    mysqlUrl: values.mysql === undefined ? null : addressOf('--mysql', values.mysql, ['mysql:', 'mariadb:']),
    quota: whole('--quota', values.quota, 1, 100_000_000),
    mayBuild: values['no-build'] !== true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: repeatImport(args), options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = (messageOf(error).split(/[.\n]/)[0] ?? '').replace('argument is ambiguous', 'needs a value');
    throw new UsageError(`${reason}. --help lists the options.`);
  }
}

/** `--import a b c` means `--import a --import b --import c`. */
function repeatImport(args: readonly string[]): string[] {
  let isImport = false;
  return args.flatMap((arg, index) => {
    if (arg.startsWith('-')) {
      isImport = arg === '--import' || arg.startsWith('--import=');
      return [arg];
    }
    return isImport && args[index - 1] !== '--import' ? ['--import', arg] : [arg];
  });
}

function sourceOf(values: Values, environment: Environment): DataSource {
  refuseMixtures(values);
  if (values.site !== undefined) return siteSource(values, environment);
  if (values.import !== undefined) {
    const people = values.people ?? null;
    for (const file of [...values.import, ...(people === null ? [] : [people])]) requireFile(file);
    return { kind: 'import', files: values.import, people };
  }
  const issues = whole('--scale', values.scale, 100, 1_000_000);
  return { kind: 'demo', seed: whole('--seed', values.seed, 0, 2 ** 32 - 1) ?? 1, issues };
}

function refuseMixtures(values: Values): void {
  const has = (name: keyof Values): boolean => values[name] !== undefined;
  const isDemo = !has('site') && !has('import');
  const mistakes: readonly (readonly [boolean, string])[] = [
    [has('site') && has('import'), '--site and --import exclude each other: the sandbox shows one Jira.'],
    [
      !isDemo && (has('scale') || has('seed')),
      '--scale and --seed belong to the demo company, not to --import or --site.',
    ],
    [has('people') && !has('import'), '--people says who views an import: it needs --import.'],
    [has('write') && !has('site'), '--write allows changes to a real site: it needs --site.'],
  ];
  const mistake = mistakes.find(([isMade]) => isMade);
  if (mistake) throw new UsageError(mistake[1]);
}

function siteSource(values: Values, environment: Environment): DataSource {
  const url = addressOf('--site', values.site ?? '', ['https:', 'http:']);
  const { JIRA_EMAIL: email = '', JIRA_API_TOKEN: token = '' } = environment;
  if (email === '' || token === '') {
    throw new UsageError('--site needs the environment variables JIRA_EMAIL and JIRA_API_TOKEN.');
  }
  return { kind: 'site', url, email, token, write: values.write ?? false };
}

function requireFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`There is no file ${file}.`);
  if (!found.isFile()) throw new UsageError(`${file} is not a file: name the files in it.`);
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new UsageError(`${file} may not be read.`);
  }
}

function addressOf(option: string, text: string, protocols: readonly string[]): string {
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  throw new UsageError(`${option} takes an address that begins with ${protocols[0] ?? ''}//, not "${text}".`);
}

/** null: the option is not given. */
function whole(option: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null;
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} takes a whole number from ${String(least)} to ${String(most)}, not "${text}".`);
}
