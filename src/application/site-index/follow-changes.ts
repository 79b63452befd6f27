import type { IndexFailure } from '#contract/site-index';
import type { Instant } from '#domain/units';
import type { Clock } from '../clock';
import { guardAccess } from './guard-access';
import { busySecondsOf, pauseAfter } from './patience';
import { indexFailureOf } from './plan-reading';
import type { PlannedUpdate } from './plan-updates';
import { planUpdates } from './plan-updates';
import type { ReportDefect } from '../report-defect';
import type { IndexedPlace, IndexReader, ProjectIndex } from './ports/index-reader';
import type { DirtyIssues, IndexWriter, Mark } from './ports/index-writer';
import type { IssuePage, IssueSource } from './ports/issue-source';
import type { SiteSettings } from './ports/site-settings';
import type { SyncQueue, SyncTask } from './ports/sync-queue';
import type { SourceIssue } from './source-issue';
import type { SyncLog } from './sync-log';

/** Jira's search index lags behind, and clocks differ: each sweep looks back over the end of the one before. */
const OVERLAP_MINUTES = 10;
// Each round rewrites what it touches of each project: fewer rounds cost less.
const MOST_MARKS = 2_000;
const MINUTE = 60_000;
/** By then the schedule sweeps anyway. */
const NEXT_SWEEP_SECONDS = 300;

type FollowTask = Extract<SyncTask, { task: 'follow-changes' | 'follow-marks' }>;

export interface FollowPorts {
  readonly source: IssueSource;
  readonly reader: IndexReader;
  readonly writer: IndexWriter;
  readonly dirty: DirtyIssues;
  readonly queue: SyncQueue;
  readonly log: SyncLog;
  readonly clock: Clock;
  readonly report: ReportDefect;
}

/**
 * Brings every published project up to date. Two sources tell what changed: marks set by events, read past the search
 * index, and a sweep over `updated`, which finds what events lost. Either may repeat, overtake or contradict the other:
 * of two states of an issue the one that was updated later counts, and nothing is published that is older than what
 * readers see. The sweep pays for every change within its look-back, so it runs by the schedule and not with every round
 * of marks.
 */
export const followChanges =
  (ports: FollowPorts) =>
  async ({ task, attempt = 1 }: FollowTask): Promise<void> => {
    const { reader, queue, log, clock } = ports;
    try {
      const { settings, isPaused } = await reader.site();
      if (!settings || isPaused) return;
      const projects = (await reader.projects()).filter(({ generation }) => generation > 0);
      const troubles: IndexFailure[] = [];
      const round = { ...ports, troubles };
      const left = await followMarks(round, settings, projects);
      if (task === 'follow-changes') await sweep(round, settings, projects);
      const [trouble] = troubles;
      if (trouble !== undefined) await log.failed('follow-changes', trouble, clock());
      else if (task === 'follow-changes') await log.succeeded('follow-changes', clock());
      if (left) await queue.push([{ task: 'follow-marks' }]);
    } catch (error) {
      // Nothing is lost: marks stay set and the sweep starts where the last good one ended.
      await log.failed('follow-changes', indexFailureOf(error, ports.report), clock());
      await comeBack(ports, { task, attempt }, busySecondsOf(error));
    }
  };

/** Sooner than the schedule, where Jira was merely busy for a moment. */
async function comeBack(
  { queue }: FollowPorts,
  { task, attempt }: { readonly task: FollowTask['task']; readonly attempt: number },
  busySeconds: number | null,
): Promise<void> {
  const pause = busySeconds === null ? null : pauseAfter(attempt, busySeconds);
  if (pause === null || pause >= NEXT_SWEEP_SECONDS) return;
  await queue.push([{ task, attempt: attempt + 1 }], pause);
}

interface RoundPorts extends FollowPorts {
  /** What went wrong with single projects. */
  readonly troubles: IndexFailure[];
}

/** @returns whether another round can do more */
async function followMarks(ports: RoundPorts, site: SiteSettings, projects: readonly ProjectIndex[]): Promise<boolean> {
  let after: Mark | null = null;
  do {
    const { due, last } = await dueMarks(ports, projects, after);
    if (await followSome(ports, site, projects, due)) return last !== null;
    after = last;
  } while (after !== null);
  return false;
}

/**
 * The oldest marks that can be followed now. Those of issues in projects that are being read stay set until that is over:
 * neither are they read for nothing, nor do others wait behind them.
 * @returns last: the mark after which others may be left; null: none is
 */
async function dueMarks({ dirty, reader }: RoundPorts, projects: readonly ProjectIndex[], after: Mark | null) {
  const closed = new Set(projects.filter(({ state }) => state !== 'ready').map(({ project }) => project.id));
  const due: Mark[] = [];
  let last = after;
  do {
    const marks: readonly Mark[] = await dirty.oldest(MOST_MARKS, last);
    const places = closed.size === 0 ? [] : await reader.places(marks.map(({ issueId }) => issueId));
    const isClosed = new Map<number, boolean>();
    for (const { issueId, projectId } of places) {
      isClosed.set(issueId, closed.has(projectId) && isClosed.get(issueId) !== false);
    }
    due.push(...marks.filter(({ issueId }) => isClosed.get(issueId) !== true));
    last = marks.length < MOST_MARKS ? null : (marks.at(-1) ?? null);
  } while (last !== null && due.length < MOST_MARKS);
  const taken = due.slice(0, MOST_MARKS);
  return { due: taken, last: due.length > MOST_MARKS ? (taken.at(-1) ?? null) : last };
}

/** @returns whether any of these marks is done with */
async function followSome(
  ports: RoundPorts,
  site: SiteSettings,
  projects: readonly ProjectIndex[],
  marks: readonly Mark[],
): Promise<boolean> {
  if (marks.length === 0) return false;
  const ids = marks.map(({ issueId }) => issueId);
  const found = await ports.source.issuesById(ids, site);
  const present = new Set(found.map(({ id }) => id));
  const gone = ids.filter((id) => !present.has(id));
  const updates = planUpdates(found, gone, await ports.reader.places(ids));
  const held = await applyUpdates(ports, site, { projects, updates, freshUntil: null });
  const done = marks.filter(({ issueId }) => !held.has(issueId));
  await ports.dirty.clear(done);
  return done.length > 0;
}

async function sweep(ports: RoundPorts, site: SiteSettings, projects: readonly ProjectIndex[]): Promise<void> {
  // A project that is being read anew, or could not be, is as fresh as its next reading.
  const ready = projects.filter(({ state }) => state === 'ready');
  const started = ports.clock();
  const unread = ready.map(({ freshUntil }) => (started - (freshUntil ?? started)) / MINUTE);
  // The others are looked at since the sweep before: further back costs more and more while a reading goes on.
  const others = ready.length < projects.length ? [OVERLAP_MINUTES + NEXT_SWEEP_SECONDS / 60] : [];
  if (projects.length === 0) return;
  const changed = await changedWithin(ports, site, Math.ceil(Math.max(...unread, ...others)) + 1);
  const places = await ports.reader.places(changed.map(({ id }) => id));
  await guardAccess(ports, changed, places, new Set(ready.map(({ project }) => project.id)));
  // Search may tell less than is there, so what it leaves out is never taken for gone here.
  const updates = planUpdates(changed, [], places);
  const freshUntil = (started - OVERLAP_MINUTES * MINUTE) as Instant;
  await applyUpdates(ports, site, { projects: ready, updates, freshUntil });
}

/** What search says was changed, without what readers see already. */
async function changedWithin(ports: FollowPorts, site: SiteSettings, minutes: number): Promise<SourceIssue[]> {
  const changed: SourceIssue[] = [];
  let from: string | null = null;
  do {
    const page: IssuePage = await ports.source.changedIssues(minutes, site, from);
    changed.push(...page.issues);
    from = page.next;
  } while (from !== null);
  const places = await ports.reader.places(changed.map(({ id }) => id));
  const seen = new Set(
    places.map(({ issueId, projectId, updated }) => `${String(issueId)}/${projectId}/${String(updated)}`),
  );
  const fresh = changed.filter(
    ({ id, projectId, updated }) => !seen.has(`${String(id)}/${projectId}/${String(updated)}`),
  );
  return trusted(ports, site, fresh, places);
}

/**
 * The search index also still finds issues that were deleted or moved a moment ago. Those that are new to their project
 * are read again past it before they are believed.
 */
async function trusted(
  { source }: FollowPorts,
  site: SiteSettings,
  found: readonly SourceIssue[],
  places: readonly IndexedPlace[],
): Promise<SourceIssue[]> {
  const known = new Set(places.map(({ issueId, projectId }) => `${String(issueId)}/${projectId}`));
  const isKnown = ({ id, projectId }: SourceIssue) => known.has(`${String(id)}/${projectId}`);
  const unknown = found.filter((issue) => !isKnown(issue)).map(({ id }) => id);
  return [...found.filter(isKnown), ...(await source.issuesById(unknown, site))];
}

interface Round {
  readonly projects: readonly ProjectIndex[];
  readonly updates: ReadonlyMap<string, PlannedUpdate>;
  readonly freshUntil: Instant | null;
}

/** @returns ids of issues that could not be applied now, because their project is being read or changed elsewhere */
async function applyUpdates(
  ports: RoundPorts,
  site: SiteSettings,
  { projects, updates, freshUntil }: Round,
): Promise<Set<number>> {
  const { writer, clock } = ports;
  const held = new Set<number>();
  for (const { project } of projects) {
    const update = updates.get(project.id);
    if (!update) continue;
    // Before the right to change the project is taken: what fails here must not keep it.
    const changed = await historyOf(ports, update.changed, site);
    if (changed === null) {
      for (const id of idsOf(update)) held.add(id);
      continue;
    }
    const reading = await writer.beginUpdate(project.id, clock());
    if (reading !== null) {
      const news = { changed, gone: update.gone, versions: [], freshUntil };
      await writer.publishUpdate(project.id, reading, news, clock());
    } else for (const id of idsOf(update)) held.add(id);
  }
  const untouched = projects.filter(({ project }) => !updates.has(project.id)).map(({ project }) => project.id);
  if (freshUntil !== null) await writer.markFresh(untouched, freshUntil);
  return held;
}

function idsOf({ changed, gone }: PlannedUpdate): number[] {
  return [...changed.map(({ id }) => id), ...gone];
}

/** @returns null where it cannot be read now: that project stays as it is, others go on */
async function historyOf({ source, report, troubles }: RoundPorts, issues: readonly SourceIssue[], site: SiteSettings) {
  try {
    return await source.withHistory(issues, site);
  } catch (error) {
    if (busySecondsOf(error) !== null) throw error;
    troubles.push(indexFailureOf(error, report));
    return null;
  }
}
