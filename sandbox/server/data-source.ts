import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demoCompany } from '../demo/demo-company';
import type { ImportProblem } from '../import/import-problem';
import { messageOf } from '../forge/error-message';
import { importSite } from '../import/import-site';
import { emulatedJira, type EmulatedJira, type EmulatedJiraOptions } from '../jira/emulated-jira';
import { realJira } from '../jira/real-jira';
import type { JiraSite } from '../site/jira-site';
import type { Site } from '../site/model';

/** Where the sandbox's Jira comes from. */
export type DataSource =
  | { readonly kind: 'demo'; readonly seed: number; /** null: the usual number. */ readonly issues: number | null }
  | { readonly kind: 'import'; readonly files: readonly string[]; readonly people: string | null }
  | {
      readonly kind: 'site';
      readonly url: string;
      readonly email: string;
      readonly token: string;
      readonly write: boolean;
    }
  /** For tests: a Jira that is already there. */
  | { readonly kind: 'given'; readonly jira: JiraSite };

export interface OpenedSource {
  readonly jira: JiraSite;
  /** The same, where it is emulated and can be edited; null: a real site. */
  readonly emulated: EmulatedJira | null;
  /** What could not be imported, in plain words. */
  readonly problems: readonly string[];
  /** What was taken to mean something without the data saying so. */
  readonly assumptions: readonly string[];
}

/** Names the data: the same name finds the same database again. */
export async function nameOfSource(source: DataSource): Promise<string> {
  switch (source.kind) {
    case 'demo':
      return `demo-${String(source.seed)}-${String(source.issues ?? 'usual')}`;
    case 'import':
      return `import-${await hashOfFiles(readWith(source))}`;
    case 'site':
      return `site-${new URL(source.url).hostname}`;
    case 'given':
      return `given-${source.jira.name}`;
  }
}

/**
 * @param made when the demo company was made, in milliseconds: the same moment gives the same company
 * @param options of the emulated Jira; `origin`: where people find it, which data does not know
 */
export async function openSource(
  source: DataSource,
  made: number,
  options: EmulatedJiraOptions & { readonly origin?: string | undefined },
): Promise<OpenedSource> {
  const { now, origin } = options;
  const emulated = (site: Site) => emulatedJira({ ...site, url: origin ?? site.url }, options);
  switch (source.kind) {
    case 'demo': {
      const issues = source.issues === null ? {} : { issues: source.issues };
      const jira = emulated(demoCompany({ seed: source.seed, now: made, ...issues }));
      return { jira, emulated: jira, problems: [], assumptions: [] };
    }
    case 'import': {
      const people = source.people === null ? {} : { people: source.people };
      const { site, problems, assumptions } = await importSite(source.files, { ...people, now: now() });
      const jira = emulated(site);
      return { jira, emulated: jira, problems: problems.map(sentenceFor), assumptions };
    }
    case 'site':
      return { jira: await connect(source), emulated: null, problems: [], assumptions: [] };
    case 'given':
      return {
        jira: source.jira,
        emulated: isEmulated(source.jira) ? source.jira : null,
        problems: [],
        assumptions: [],
      };
  }
}

function isEmulated(jira: JiraSite): jira is EmulatedJira {
  return 'live' in jira && 'onEvent' in jira;
}

async function connect(source: DataSource & { kind: 'site' }): Promise<JiraSite> {
  try {
    return await realJira(source);
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause;
    if (cause === undefined) throw error;
    throw new Error(`${source.url} cannot be reached: ${messageOf(cause)}`, { cause: error });
  }
}

function sentenceFor({ file, line, message }: ImportProblem): string {
  return `${file}, line ${String(line)}: ${message}`;
}

/** A `projects.json` beside an imported file is read with it. */
function readWith(source: DataSource & { kind: 'import' }): string[] {
  const beside = [...new Set(source.files.map((file) => join(dirname(file), 'projects.json')))];
  return [
    ...source.files,
    ...beside.filter((file) => existsSync(file)),
    ...(source.people === null ? [] : [source.people]),
  ];
}

async function hashOfFiles(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex').slice(0, 16);
}
