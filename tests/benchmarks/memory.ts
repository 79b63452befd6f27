import type { PortfolioView } from '../../src/contract/portfolio';
import type { Result } from '../../src/contract/result';
import { startContainer } from './container/container';
import type { Answered } from './container/messages';
import { openPlatform, type Platform } from './container/platform';
import type { Benchmark } from './report/benchmark';
import { goalText } from './report/goal';
import { tableText } from './report/table';
import type { MeasuredSite } from './site/measured-site';

const MIB = 1024 * 1024;
/** Node lets garbage pile up while there is memory: what is needed shows where there is little. */
const HELD_MIB = 128;

interface Measured {
  readonly issues: number;
  readonly kind: string;
  readonly loaded: number;
  readonly first: Answered;
  /** After everything else that a page can ask for, but for past days. */
  readonly present: Answered;
  readonly past: Answered;
  /** The same in a process whose JavaScript heap may not grow beyond `HELD_MIB`. */
  readonly held: Answered;
}

const measured: Measured[] = [];

/** The peak resident set of a process with the app's bundle alone: Atlassian's side runs in another process. */
export const memory: Benchmark = {
  name: 'memory',
  about: "the peak memory of a function's process: the app's bundle alone, everything it fetches answered from outside",
  measure: async (site) => {
    const platform = await openPlatform(site);
    const free = await useLikePeople(site, platform, []);
    const held = await useLikePeople(site, platform, [`--max-old-space-size=${HELD_MIB}`, '--max-semi-space-size=4']);
    await platform.close();
    measured.push({ issues: site.issues, kind: site.database.kind, ...free, held: held.past });
  },
  report: () => [table(), ...goals()].join('\n'),
};

/** Opens the portfolio, then ten projects, then the portfolio as it was a year ago. */
async function useLikePeople(site: MeasuredSite, platform: Platform, nodeOptions: readonly string[]) {
  const container = await startContainer(site, platform, site.jira.people[0]?.accountId ?? '', nodeOptions);
  const first = await container.call('portfolio.view');
  const answer = JSON.parse(first.json) as Result<PortfolioView>;
  if (!answer.ok) throw new Error(`portfolio.view failed: ${first.json}`);
  const { projects, today } = answer.value;
  for (const { projectId, key } of projects.slice(0, 10)) {
    await container.call('product.view', { product: key });
    await container.call('portfolio.items', { projectId });
  }
  const present = await container.call('portfolio.view');
  const past = await container.call('portfolio.view', { asOf: today - 365 });
  if (!(JSON.parse(past.json) as Result<unknown>).ok) throw new Error(`A year ago: ${past.json}`);
  container.stop();
  return { loaded: container.loadedBytes, first, present, past };
}

function table(): string {
  return tableText(
    'Peak resident set of a function, in MiB (high-water mark of its process, Node itself and the bundle included)',
    [
      'issues',
      'database',
      'app loaded',
      'first view',
      '22 views',
      'heap then',
      'and a past day',
      'heap then',
      `the same, heap held to ${HELD_MIB}`,
    ],
    measured.map(({ issues, kind, loaded, first, present, past, held }) => [
      issues,
      kind,
      loaded / MIB,
      first.peakBytes / MIB,
      present.peakBytes / MIB,
      present.heapBytes / MIB,
      past.peakBytes / MIB,
      past.heapBytes / MIB,
      held.peakBytes / MIB,
    ]),
  );
}

function goals(): string[] {
  const largest = measured.at(-1);
  if (!largest) return [];
  const goal = { limit: 256, unit: 'MiB', side: 'at most' } as const;
  const of = `${largest.issues} issues`;
  return [
    goalText({ ...goal, what: `memory of the present, ${of}`, measured: largest.present.peakBytes / MIB }),
    goalText({ ...goal, what: `memory with a past day, ${of}`, measured: largest.past.peakBytes / MIB }),
    goalText({ ...goal, what: `the same, heap held to ${HELD_MIB} MiB`, measured: largest.held.peakBytes / MIB }),
  ];
}
