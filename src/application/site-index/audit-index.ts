import type { IndexFailure } from '#contract/site-index';
import type { Clock } from '../clock';
import { busySecondsOf, pauseAfter } from './patience';
import { indexFailureOf } from './plan-reading';
import type { ReportDefect } from '../report-defect';
import type { IndexReader, ProjectIndex } from './ports/index-reader';
import type { DirtyIssues } from './ports/index-writer';
import type { IssueSource } from './ports/issue-source';
import type { SyncQueue, SyncTask } from './ports/sync-queue';
import type { SyncLog } from './sync-log';

/** Every project is compared id by id at least this often. */
const SLICES = 30;
const DAY_MS = 86_400_000;

type AuditTask = Extract<SyncTask, { task: 'audit' }>;

export interface AuditPorts {
  readonly source: IssueSource;
  readonly reader: IndexReader;
  readonly dirty: DirtyIssues;
  readonly queue: SyncQueue;
  readonly log: SyncLog;
  readonly clock: Clock;
  readonly report: ReportDefect;
}

/**
 * Finds what neither events nor sweeps told, deletions above all. Counts are compared every night and cost a point a
 * project; ids only where counts differ, and otherwise in monthly slices. What differs is marked, and read as any change.
 * Against a busy Jira it waits, and goes on where it stopped.
 */
export const auditIndex =
  (ports: AuditPorts) =>
  async ({ after, trouble: before, attempt = 1 }: AuditTask): Promise<void> => {
    const { reader, queue } = ports;
    if ((await reader.site()).isPaused) return;
    const published = (await reader.projects()).filter(({ state }) => state === 'ready').sort(byId);
    const left = published.filter(({ project }) => Number(project.id) > Number(after ?? 0));
    const { last, busySeconds, trouble = before } = await auditProjects(ports, left);
    await tell(ports, busySeconds === null ? trouble : 'jira-busy');
    // Nothing compared, nothing marked.
    if (busySeconds === null || last !== undefined) await queue.push([{ task: 'follow-changes' }]);
    if (busySeconds === null) return;
    await goOnLater(queue, { task: 'audit', after: last ?? after, trouble, attempt: last ? 1 : attempt }, busySeconds);
  };

function tell({ log, clock }: AuditPorts, failure: IndexFailure | undefined): Promise<void> {
  return failure === undefined ? log.succeeded('audit', clock()) : log.failed('audit', failure, clock());
}

async function goOnLater(queue: SyncQueue, task: AuditTask, busySeconds: number): Promise<void> {
  const { attempt = 1 } = task;
  const delaySeconds = pauseAfter(attempt, busySeconds);
  if (delaySeconds !== null) await queue.push([{ ...task, attempt: attempt + 1 }], delaySeconds);
}

function byId(a: ProjectIndex, b: ProjectIndex): number {
  return Number(a.project.id) - Number(b.project.id);
}

interface AuditedPart {
  /** Id of the last project that was compared, or could not be; undefined: none was. */
  readonly last?: string;
  /** The latest thing that went wrong with a project. Jira's refusal of one says nothing of the next. */
  readonly trouble?: IndexFailure;
  /** For how long Jira asks to wait with the rest; null: there is no rest. */
  readonly busySeconds: number | null;
}

async function auditProjects(ports: AuditPorts, projects: readonly ProjectIndex[]): Promise<AuditedPart> {
  let part: AuditedPart = { busySeconds: null };
  for (const indexed of projects) {
    try {
      await auditProject(ports, indexed);
      part = { ...part, last: indexed.project.id };
    } catch (error) {
      const busySeconds = busySecondsOf(error);
      if (busySeconds !== null) return { ...part, busySeconds };
      part = { ...part, last: indexed.project.id, trouble: indexFailureOf(error, ports.report) };
    }
  }
  return part;
}

async function auditProject({ source, reader, dirty, clock }: AuditPorts, indexed: ProjectIndex): Promise<void> {
  const { project, generation } = indexed;
  await dirty.mark(await reader.incomplete({ projectId: project.id, generation }), clock());
  if (isDue(indexed, clock()) || (await countDiffers(source, indexed))) {
    await dirty.mark(await differences(source, reader, indexed), clock());
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
