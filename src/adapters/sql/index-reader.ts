import { z } from 'zod';
import type { IndexReader, ProjectIndex, PublishedProject, SiteReading } from '../../application/site-index/ports';
import { readFacts } from './segment-reader';
import { issueColumns, issueRow } from './issue-row';
import { projectRow } from './project-row';
import { isMissingTable, select } from './statement';

/** Rows of so many issues stay far below what Forge returns in one answer. */
const MOST_IDS = 500;

const setting = z.object({ name: z.string(), value: z.string() });
const siteSettings = z.object({
  timeZone: z.string(),
  fields: z.object({
    points: z.array(z.string()),
    start: z.array(z.string()),
    sprint: z.array(z.string()),
    rank: z.array(z.string()),
  }),
});
const failure = z.enum(['not-permitted', 'jira-busy', 'jira-unavailable', 'unexpected']);

/** What views read. `installationId` keeps tenants apart in memory that outlives an invocation. */
export function sqlIndexReader(installationId: () => string): IndexReader {
  return {
    site,
    projects,
    facts: (of) => readFacts(installationId(), of),
    rows,
  };
}

async function site(): Promise<SiteReading> {
  const rows = await orNothing(select(setting, 'SELECT `name`, `value` FROM `setting`'));
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  const settings = values.get('site');
  return {
    settings: settings === undefined ? null : siteSettings.parse(JSON.parse(settings)),
    failure: failure.nullable().parse(values.get('site-failure') ?? null),
  };
}

function projects(): Promise<ProjectIndex[]> {
  return orNothing(select(projectRow, 'SELECT * FROM `project_index`'));
}

async function rows({ projectId, generation }: PublishedProject, issueIds: readonly number[]) {
  const found = [];
  for (let from = 0; from < issueIds.length; from += MOST_IDS) {
    const ids = issueIds.slice(from, from + MOST_IDS);
    const query =
      `SELECT ${issueColumns.map((name) => `\`${name}\``).join(', ')} FROM \`issue\` ` +
      `WHERE \`project_id\` = ? AND \`issue_id\` IN (${ids.map(() => '?').join(', ')}) AND \`born\` <= ? AND \`died\` > ?`;
    found.push(...(await select(issueRow, query, [projectId, ...ids, generation, generation])));
  }
  return found;
}

async function orNothing<T>(rows: Promise<T[]>): Promise<T[]> {
  try {
    return await rows;
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}
