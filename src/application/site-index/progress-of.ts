import type { ReadingProgress } from '#contract/site-index';
import { amountsOf, minutesLeft, paceOf, PACE_WINDOWS } from '#domain/site-index/reading-progress';
import type { Instant } from '#domain/units';
import type { Clock } from '../clock';
import type { PointsLedger } from './points-budget';
import { budgetOf, HOUR_MS, hourOf } from './points-budget';
import type { ProjectIndex } from './ports/index-reader';
import type { SyncLog } from './sync-log';

/** Shorter waits than this come and go unseen. */
const WORTH_SAYING_MS = 20_000;
/** An issue and its history. */
const POINTS_AN_ISSUE = 2;

export interface ProgressPorts {
  readonly log: SyncLog;
  readonly ledger: PointsLedger;
  readonly clock: Clock;
}

/**
 * How far the reading of some projects is: counted over these and no other.
 * @param forAdministrator whether the app's own counts may be told, and what all projects have spent in this hour: others
 *   could tell from these how many issues there are that they may not see
 * @returns null: none of them is being read
 */
export async function progressOf(
  { log, ledger, clock }: ProgressPorts,
  projects: readonly ProjectIndex[],
  forAdministrator: boolean,
): Promise<ReadingProgress | null> {
  if (!projects.some(isPending)) return null;
  const now = clock();
  const hour = hourOf(now);
  const [expected, paces, busyUntil, spent, quota] = await Promise.all([
    log.expectedIssues(),
    log.paceSince((now - PACE_WINDOWS[0]) as Instant),
    log.busyUntil(),
    ledger.spent(hour),
    ledger.quota(),
  ]);
  const own = new Set(projects.map(({ project }) => project.id));
  const slices = paces.filter(({ projectId }) => own.has(projectId));
  const budget = budgetOf(quota);
  const hourEnds = (hour + HOUR_MS) as Instant;
  const waits = waitOf({ now, hourEnds, isSpent: spent >= budget, busyUntil });
  const { read, total } = amountsOf(projects.map((project) => partOf(project, expected)));
  const left = Math.max(0, budget - (forAdministrator ? spent : 0));
  const points = { issuesThisHour: left / POINTS_AN_ISSUE, issuesAnHour: budget / POINTS_AN_ISSUE, hourEnds };
  const pace = waits ? null : paceOf(slices, now);
  const minutes = waits || total === null ? null : minutesLeft(total - read, slices, now, points);
  return {
    ...(forAdministrator ? { issuesRead: read, issuesTotal: total, issuesAMinute: pace && rounded(pace) } : untold),
    minutesLeft: minutes && { from: Math.round(minutes.from), to: Math.round(minutes.to) },
    waits,
  };
}

const untold = { issuesRead: null, issuesTotal: null, issuesAMinute: null };

/** About: more digits would say more than is known. */
const rounded = (pace: number) => Math.round(Number(pace.toPrecision(2)));

function isPending({ state }: ProjectIndex): boolean {
  return state === 'waiting' || state === 'reading';
}

function partOf(indexed: ProjectIndex, expected: ReadonlyMap<string, number>) {
  const { state, project, issuesRead, issuesPublished } = indexed;
  if (!isPending(indexed)) return { isPending: false, read: issuesPublished ?? 0, expected: null };
  return { isPending: true, read: state === 'reading' ? issuesRead : 0, expected: expected.get(project.id) ?? null };
}

interface WaitFacts {
  readonly now: Instant;
  readonly hourEnds: Instant;
  readonly isSpent: boolean;
  readonly busyUntil: Instant | null;
}

function waitOf({ now, hourEnds, isSpent, busyUntil }: WaitFacts): ReadingProgress['waits'] {
  if (isSpent) return { until: hourEnds, why: 'budget' };
  return busyUntil !== null && busyUntil - now > WORTH_SAYING_MS ? { until: busyUntil, why: 'jira' } : null;
}
