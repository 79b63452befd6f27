import type { Clock } from '../clock';
import { failureOf } from './plan-reading';
import type { DirtyIssues, IndexReader, IssueSource, ProjectIndex, ReportDefect, SyncQueue } from './ports';

/** Every project is compared id by id at least this often. */
const SLICES = 30;
const DAY_MS = 86_400_000;

export interface AuditPorts {
  readonly source: IssueSource;
  readonly reader: IndexReader;
  readonly dirty: DirtyIssues;
  readonly queue: SyncQueue;
  readonly clock: Clock;
  readonly report: ReportDefect;
}

/**
 * Finds what neither events nor sweeps told, deletions above all. Counts are compared every night and cost a point a
 * project; ids only where counts differ, and otherwise in monthly slices. What differs is marked, and read as any change.
 */
export function auditIndex({ source, reader, dirty, queue, clock, report }: AuditPorts) {
  return async (): Promise<void> => {
    if ((await reader.site()).isPaused) return;
    const published = (await reader.projects()).filter(({ state }) => state === 'ready');
    for (const project of published) {
      // Jira's refusal of one project says nothing of the next, unless it is busy.
      if ((await failureOf(() => auditProject(project), report)) === 'jira-busy') break;
    }
    await queue.push([{ task: 'follow-changes' }]);
  };

  async function auditProject(indexed: ProjectIndex): Promise<void> {
    const { project, generation } = indexed;
    await dirty.mark(await reader.incomplete({ projectId: project.id, generation }), clock());
    if (isDue(indexed, clock()) || (await countDiffers(source, indexed))) {
      await dirty.mark(await differences(source, reader, indexed), clock());
    }
  }
}

function isDue({ project }: ProjectIndex, now: number): boolean {
  return Number(project.id) % SLICES === Math.floor(now / DAY_MS) % SLICES;
}

async function countDiffers(source: IssueSource, { project, issuesPublished }: ProjectIndex): Promise<boolean> {
  return (await source.countIssues(project.id)) !== issuesPublished;
}

async function differences(source: IssueSource, reader: IndexReader, indexed: ProjectIndex): Promise<number[]> {
  const { project, generation } = indexed;
  const present = await source.issueIds(project.id);
  const [facts] = await reader.facts([{ projectId: project.id, generation }]);
  const known = new Set(facts?.segments.flatMap(({ ids }) => [...ids]));
  return [...[...present].filter((id) => !known.has(id)), ...[...known].filter((id) => !present.has(id))];
}
