import { z } from 'zod';
import type { Instant } from '#domain/units';
import type {
  IndexedPlace,
  IndexReader,
  PlannedDays,
  ProjectIndex,
  PublishedProject,
  SiteReading,
} from '../../application/site-index/ports/index-reader';
import { accessMarks } from './access-marks';
import { levelReading, schemeOfProject } from './grant-store';
import { plannedDays } from './planned-days';
import { readFacts, readLinks, readPasts } from './segment-reader';
import { readRanks } from './issue-ranks';
import { projectRow } from './project-row';
import { readRows } from './read-rows';
import { unpackSettings } from './settings-codec';
import { sprintsOf } from './sprint-store';
import { inBatches, orNothing, select } from './statement';

/** Rows of so many issues stay far below what Forge returns in one answer. */
const MOST_IDS = 500;

const idRow = z.object({ issue_id: z.coerce.number() });
const setting = z.object({ name: z.string(), value: z.string() });
const placeRow = z
  .object({
    issue_id: z.coerce.number(),
    project_id: z.coerce.string(),
    updated_at: z.coerce.number(),
    security_level: z.string().nullable(),
  })
  .transform((row): IndexedPlace => ({
    issueId: row.issue_id,
    projectId: row.project_id,
    updated: row.updated_at as Instant,
    securityLevel: row.security_level,
  }));
const failure = z.enum(['not-permitted', 'jira-busy', 'jira-unavailable', 'unexpected']);

/** What views read. `installationId` keeps tenants apart in memory that outlives an invocation. */
export function sqlIndexReader(installationId: () => string): IndexReader {
  return {
    site,
    projects,
    facts: (of) => readFacts(installationId(), of),
    links: (of) => readLinks(installationId(), of),
    pasts: (of) => readPasts(installationId(), of),
    releaseDays,
    sprints: sprintsOf,
    rows: (of, issueIds) => readRows(installationId(), of, issueIds),
    ranks: (of, issueIds) => readRanks(installationId(), of, issueIds),
    incomplete,
    accessMarks,
    subtasks,
    places,
  };
}

async function site(): Promise<SiteReading> {
  const rows = await orNothing(select(setting, 'SELECT `name`, `value` FROM `setting`'));
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  const settings = values.get('site');
  return {
    settings: settings === undefined ? null : unpackSettings(settings),
    failure: failure.nullable().parse(values.get('site-failure') ?? null),
    isPaused: values.has('paused'),
    levels: levelReading.nullable().parse(JSON.parse(values.get('levels') ?? 'null')),
    schemes: schemeOfProject.parse(JSON.parse(values.get('schemes') ?? '{}')),
  };
}

function projects(): Promise<ProjectIndex[]> {
  return orNothing(select(projectRow, 'SELECT * FROM `project_index`'));
}

/** Those that facts may not be built on yet are left out. */
async function releaseDays(projectId: string): Promise<PlannedDays['versionReleaseDays']> {
  const { versionReleaseDays, pendingVersions } = await plannedDays(projectId);
  const pending = new Set(pendingVersions);
  return new Map([...versionReleaseDays].filter(([id]) => !pending.has(id)));
}

async function incomplete({ projectId, generation }: PublishedProject): Promise<number[]> {
  const query =
    'SELECT `issue_id` FROM `issue` WHERE `project_id` = ? AND `updated_at` = 0 AND `born` <= ? AND `died` > ?';
  const found = await select(idRow, query, [projectId, generation, generation]);
  return found.map(({ issue_id }) => issue_id);
}

const joinPublished = 'JOIN `project_index` ON `project_index`.`project_id` = `issue`.`project_id`';
const isPublished = '`issue`.`born` <= `project_index`.`generation` AND `issue`.`died` > `project_index`.`generation`';

/** Those of a project are found by reading its rows: there is no index of parents, and who may see what changes rarely. */
async function subtasks(issueIds: readonly number[]): Promise<number[]> {
  const found = new Set<number>();
  const ofProject = new Map<string, number[]>();
  for (const { projectId, issueId } of await places(issueIds))
    ofProject.set(projectId, [...(ofProject.get(projectId) ?? []), issueId]);
  for (const [projectId, parents] of ofProject)
    for (const ids of inBatches(parents, MOST_IDS)) {
      const query =
        `SELECT \`issue\`.\`issue_id\` FROM \`issue\` ${joinPublished} WHERE \`issue\`.\`project_id\` = ? ` +
        `AND \`issue\`.\`level\` < 0 AND \`issue\`.\`parent_id\` IN (${ids.map(() => '?').join(', ')}) AND ${isPublished}`;
      const rows = await select(idRow, query, [projectId, ...ids]);
      for (const { issue_id: id } of rows) found.add(id);
    }
  return [...found];
}

async function places(issueIds: readonly number[]): Promise<IndexedPlace[]> {
  const found: IndexedPlace[] = [];
  for (const ids of inBatches(issueIds, MOST_IDS)) {
    const query =
      'SELECT `issue`.`issue_id`, `issue`.`project_id`, `issue`.`updated_at`, `issue`.`security_level` FROM `issue` ' +
      `${joinPublished} WHERE \`issue\`.\`issue_id\` IN (${ids.map(() => '?').join(', ')}) AND ${isPublished}`;
    found.push(...(await select(placeRow, query, ids)));
  }
  return found;
}
