import type { Clock } from '../clock';
import type { DirtyIssues, IndexReader, IssueSource, ProjectIndex, SyncQueue } from './ports';

/** Every project is compared id by id at least this often. */
const SLICES = 30;
const DAY_MS = 86_400_000;

/**
 * Finds what neither events nor sweeps told, deletions above all. Counts are compared every night and cost a point a
 * project; ids only where counts differ, and otherwise in monthly slices. What differs is marked, and read as any change.
 */
export const auditIndex =
  (source: IssueSource, reader: IndexReader, dirty: DirtyIssues, queue: SyncQueue, clock: Clock) =>
  async (): Promise<void> => {
    if ((await reader.site()).isPaused) return;
    const published = (await reader.projects()).filter(({ state }) => state === 'ready');
    for (const project of published) {
      if (isDue(project, clock()) || (await countDiffers(source, project))) {
        await dirty.mark(await differences(source, reader, project), clock());
      }
    }
    await queue.push([{ task: 'follow-changes' }]);
  };

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
