import { someSiteFields } from '../../builders/field-choices';
import { noChoices } from '../../../src/domain/field-mapping/field-choices';
import { resolveMapping } from '../../../src/domain/field-mapping/field-mapping';
import type { SourceHistory } from '../../../src/application/site-index/source-issue';
import type { SourceProject } from '../../../src/application/site-index/ports/site-settings';
import { sqlIndexWriter as writer } from '../../../src/adapters/sql/index-writer';
import { sqlMigrations } from '../../../src/adapters/sql/migrations';
import { statusCategories } from '../../../src/domain/progress/status-category';
import type { Day, Instant, Points } from '../../../src/domain/units';
import { anIndexedIssue } from '../../builders/indexed-issue';

const ISSUES_A_PAGE = 2_000;
const now = Date.parse('2026-11-20T08:00:00Z') as Instant;
const created = Date.parse('2026-01-05T08:00:00Z') as Instant;

export interface LargeProject extends SourceProject {
  readonly issues: number;
}

/** Writes an index as sync does, from issues that no Jira holds. `__forge_fetch__` must lead to the database. */
export async function fillIndex(projects: readonly LargeProject[]): Promise<void> {
  await sqlMigrations.migrate();
  await writer.saveProjects(projects, now);
  let firstId = 1_000_001;
  for (const project of projects) {
    await fillProject(project, firstId);
    firstId += project.issues;
  }
  await writer.saveSettings({
    timeZone: 'UTC',
    siteUrl: null,
    fields: resolveMapping(someSiteFields({}, {}), noChoices),
    numbers: [],
    teamManaged: new Set(),
    statuses: {},
    typeLevels: {},
    linkTypes: [],
  });
}

async function fillProject(project: LargeProject, firstId: number): Promise<void> {
  const index = await writer.project(project.id);
  const reading = index && (await writer.beginReading(index, 'by-project', now));
  if (!reading) throw new Error(`Nobody can read ${project.key}.`);
  for (let from = 0; from < project.issues; from += ISSUES_A_PAGE) {
    const count = Math.min(ISSUES_A_PAGE, project.issues - from);
    const issues = Array.from({ length: count }, (_, at) => anIssueOf(project, firstId, from + at));
    await writer.addPage(project.id, reading, { issues, next: null }, now);
  }
  await writer.publish(project.id, reading, [], now);
}

/** Every thirtieth issue is an epic, the next ones belong to it; one in fifty is secured. */
function anIssueOf({ id: projectId, key }: LargeProject, firstId: number, at: number): SourceHistory {
  const epic = at - (at % 30);
  const issueId = firstId + at;
  const isEpic = at === epic;
  const change = { issueId, at: now, sequence: 0, author: 'somebody', field: 'due', from: null, to: 20_700 } as const;
  return {
    ...anIndexedIssue(issueId, {
      projectId,
      key: `${key}-${at + 1}`,
      summary: `Issue ${at + 1} of ${key}, with a summary of the usual length`,
      level: isEpic ? 1 : 0,
      category: statusCategories[at % 3] ?? 'unknown',
      parent: isEpic ? null : { id: firstId + epic, key: `${key}-${epic + 1}` },
      points: (at % 5) as Points,
      due: (20_600 + (at % 300)) as Day,
      securityLevel: at % 50 === 7 ? '10000' : null,
      created,
      updated: now,
    }),
    changes: [change as SourceHistory['changes'][number]],
  };
}
