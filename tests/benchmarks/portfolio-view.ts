import type { PortfolioView } from '../../src/contract/portfolio';
import type { Result } from '../../src/contract/result';
import { startContainer } from './container/container';
import type { Answered } from './container/messages';
import { openPlatform, type Platform } from './container/platform';
import { viewLive, type LiveView } from './live-search';
import type { Benchmark } from './report/benchmark';
import { goalText } from './report/goal';
import { median } from './report/median';
import { tableText } from './report/table';
import type { MeasuredSite } from './site/measured-site';

/** A call to Jira Cloud and back. */
const LATENCY_MS = 200;
const WARM_CALLS = 5;

interface Measured {
  readonly issues: number;
  readonly projects: number;
  readonly kind: string;
  readonly loadMillis: number;
  /** First view of a new process, without what Jira takes. */
  readonly coldMillis: number;
  readonly coldSqlMillis: number;
  /** The same with Jira answering every call after `LATENCY_MS`. */
  readonly coldAndJiraMillis: number;
  readonly warmMillis: number;
  /** What the process of the function worked for each, on all its threads, the database's work excluded. */
  readonly coldCpuMillis: number;
  readonly warmCpuMillis: number;
  readonly bytes: number;
  readonly calls: number;
  readonly points: number;
  readonly live: LiveView;
}

const measured: Measured[] = [];

export const portfolioView: Benchmark = {
  name: 'views',
  about: 'the portfolio over sites of several sizes, warm, cold and beside an app that asks Jira anew each time',
  measure: async (site) => {
    const person = site.jira.people[0]?.accountId ?? '';
    const platform = await openPlatform(site);
    const live = await viewLive(site, person);
    const cold = await coldViews(site, platform, person);
    const latencies = await withLatency(site, platform, person);
    await platform.close();
    const { issues, projects } = site;
    measured.push({ issues, projects, kind: site.database.kind, ...cold, coldAndJiraMillis: latencies, live });
    expectSame(live, cold.first);
  },
  report: () => [timesTable(), liveTable(), ...goals()].join('\n'),
};

type ColdRound = Pick<
  Measured,
  'loadMillis' | 'coldMillis' | 'coldSqlMillis' | 'coldCpuMillis' | 'warmMillis' | 'warmCpuMillis' | 'calls' | 'points'
>;

async function coldViews(site: MeasuredSite, platform: Platform, person: string) {
  const rounds: ColdRound[] = [];
  let first: Answered | null = null;
  for (let round = 0; round < site.rounds; round++) {
    const before = { ...site.jira.spent(), sql: platform.sql.milliseconds, points: platform.points.report().total };
    const container = await startContainer(site, platform, person);
    first = await container.call('portfolio.view');
    const jira = site.jira.spent();
    const own = {
      coldMillis: first.milliseconds - (jira.milliseconds - before.milliseconds),
      coldCpuMillis: first.cpuMillis,
      coldSqlMillis: platform.sql.milliseconds - before.sql,
      calls: jira.calls - before.calls,
      points: platform.points.report().total - before.points,
    };
    const warm: Answered[] = [];
    for (let call = 0; call < WARM_CALLS; call++) warm.push(await container.call('portfolio.view'));
    container.stop();
    rounds.push({ ...own, loadMillis: container.loadMillis, ...warmOf(warm) });
  }
  if (!first) throw new RangeError('At least one round is needed.');
  const middle = (name: keyof ColdRound) => median(rounds.map((round) => round[name]));
  return {
    loadMillis: middle('loadMillis'),
    coldMillis: middle('coldMillis'),
    coldSqlMillis: middle('coldSqlMillis'),
    coldCpuMillis: middle('coldCpuMillis'),
    warmMillis: middle('warmMillis'),
    warmCpuMillis: middle('warmCpuMillis'),
    calls: middle('calls'),
    points: middle('points'),
    bytes: Buffer.byteLength(first.json),
    first,
  };
}

function warmOf(warm: readonly Answered[]): Pick<Measured, 'warmMillis' | 'warmCpuMillis'> {
  return {
    warmMillis: median(warm.map(({ milliseconds }) => milliseconds)),
    warmCpuMillis: median(warm.map(({ cpuMillis }) => cpuMillis)),
  };
}

async function withLatency(site: MeasuredSite, platform: Platform, person: string): Promise<number> {
  const times: number[] = [];
  site.jira.setLatency(LATENCY_MS);
  for (let round = 0; round < Math.min(site.rounds, 3); round++) {
    const before = site.jira.spent().milliseconds;
    const container = await startContainer(site, platform, person);
    const { milliseconds } = await container.call('portfolio.view');
    container.stop();
    times.push(milliseconds - (site.jira.spent().milliseconds - before));
  }
  site.jira.setLatency(0);
  return median(times);
}

/** Both ways must count the same, or comparing their cost means nothing. @throws Error where they differ */
function expectSame({ counts }: LiveView, { json }: Answered): void {
  const answer = JSON.parse(json) as Result<PortfolioView>;
  if (!answer.ok) throw new Error(`portfolio.view failed: ${json}`);
  const wrong = answer.value.projects.filter(({ key, figures }) => {
    const live = (category: string) => counts.get(`${key}/${category}`) ?? 0;
    const { toDo = 0, inProgress = 0, done = 0 } = figures?.issues ?? {};
    return toDo !== live('new') || inProgress !== live('indeterminate') || done !== live('done');
  });
  if (wrong.length > 0) throw new Error(`The view and Jira differ in ${wrong.map(({ key }) => key).join(', ')}.`);
}

function timesTable(): string {
  return tableText(
    `Portfolio view, from the resolver's call to JSON, in milliseconds (cold: a new process; Jira's own work left out)`,
    [
      'issues',
      'projects',
      'database',
      'load app',
      'cold',
      'of it SQL',
      `cold, Jira in ${LATENCY_MS} ms`,
      'warm',
      'CPU cold',
      'CPU warm',
      'answer KB',
    ],
    measured.map((one) => [
      one.issues,
      one.projects,
      one.kind,
      one.loadMillis,
      one.coldMillis,
      one.coldSqlMillis,
      one.coldAndJiraMillis,
      one.warmMillis,
      one.coldCpuMillis,
      one.warmCpuMillis,
      one.bytes / 1024,
    ]),
  );
}

function liveMillis({ live }: Measured): number {
  return live.calls * LATENCY_MS + live.computeMillis;
}

function liveTable(): string {
  return tableText(
    `The same view by paging through search/jql as the viewer, ${LATENCY_MS} ms a call (computed), against the index, cold`,
    [
      'issues',
      'database',
      'live calls',
      'live points',
      'live s',
      'own calls',
      'own points',
      'own s',
      'points ratio',
      'time ratio',
    ],
    measured.map((one) => [
      one.issues,
      one.kind,
      one.live.calls,
      one.live.points,
      liveMillis(one) / 1_000,
      one.calls,
      one.points,
      one.coldAndJiraMillis / 1_000,
      one.live.points / one.points,
      liveMillis(one) / one.coldAndJiraMillis,
    ]),
  );
}

/** They speak of 200,000 issues; of fewer where fewer are measured. */
function goals(): string[] {
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const sizes = measured.filter((one) => one.kind === kind);
    const [largest, before] = [sizes.at(-1), sizes.at(-2)];
    if (!largest) return [];
    const of = `${largest.issues} issues on ${kind}`;
    const growth = (name: 'warmCpuMillis' | 'coldCpuMillis') =>
      before ? largest[name] / before[name] / (largest.issues / before.issues) : Number.NaN;
    const grows = (name: 'warmCpuMillis' | 'coldCpuMillis', word: string) => ({
      what: `growth of ${word} from ${before?.issues ?? 0} issues, against linear, ${kind}`,
      measured: growth(name),
      limit: 1,
      unit: 'times',
      side: 'at most' as const,
    });
    return [
      { what: `warm view of ${of}`, measured: largest.warmMillis, limit: 500, unit: 'ms', side: 'at most' as const },
      { what: `cold view of ${of}`, measured: largest.coldMillis, limit: 1_500, unit: 'ms', side: 'at most' as const },
      { what: `answer for ${of}`, measured: largest.bytes / 1024, limit: 1_024, unit: 'KB', side: 'at most' as const },
      {
        what: `points of a cold view of ${of} against live paging`,
        measured: largest.live.points / largest.points,
        limit: 1_000,
        unit: 'times fewer',
        side: 'at least' as const,
      },
      ...(before ? [grows('warmCpuMillis', 'warm work'), grows('coldCpuMillis', 'cold work')] : []),
    ].map(goalText);
  });
}
