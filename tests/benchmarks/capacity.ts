import { demoCapacity } from '../../sandbox/demo/capacity';
import { portfolioImporter } from '../../sandbox/demo/portfolios';
import type { Result } from '../../src/contract/result';
import { startContainer, type Container } from './container/container';
import { openPlatform } from './container/platform';
import type { Benchmark } from './report/benchmark';
import { goalText } from './report/goal';
import { median } from './report/median';
import { tableText } from './report/table';

interface View {
  readonly name: string;
  readonly call: string;
  readonly request: object;
  /** Warm, in milliseconds. */
  readonly limit: number;
}

/** What is computed from who works when. */
const views: readonly View[] = [
  { name: 'capacity by team', call: 'capacity.view', request: { by: 'team', period: 'week' }, limit: 1_500 },
  { name: 'capacity by person', call: 'capacity.view', request: { by: 'person', period: 'week' }, limit: 1_500 },
  { name: 'levelling', call: 'capacity.level', request: {}, limit: 1_500 },
  { name: 'portfolio with health by capacity', call: 'portfolio.view', request: {}, limit: 500 },
];

interface Measured extends Pick<View, 'name' | 'limit'> {
  readonly issues: number;
  readonly kind: string;
  /** In a new process. */
  readonly coldMillis: number;
  readonly warmMillis: number;
  readonly warmCpuMillis: number;
  readonly bytes: number;
}

const measured: Measured[] = [];

/** Capacity of the whole site, with the teams and people of the demo company set up, as a person waits for it. */
export const capacity: Benchmark = {
  name: 'capacity',
  about: 'capacity over sites of several sizes, and what it adds to the portfolio, cold and warm',
  measure: async (site) => {
    const platform = await openPlatform(site);
    const administrator = await startContainer(site, platform, portfolioImporter);
    for (const record of demoCapacity(Date.now())) await expectValue(administrator, 'capacity.saveSetup', record);
    administrator.stop();
    for (const { name, call, request, limit } of views) {
      const container = await startContainer(site, platform, site.jira.people[0]?.accountId ?? '');
      const { milliseconds: coldMillis, json } = await expectValue(container, call, request);
      const warm = [];
      for (let round = 0; round < site.rounds; round++) warm.push(await container.call(call, request));
      container.stop();
      measured.push({
        issues: site.issues,
        kind: site.database.kind,
        name,
        limit,
        coldMillis,
        warmMillis: median(warm.map(({ milliseconds }) => milliseconds)),
        warmCpuMillis: median(warm.map(({ cpuMillis }) => cpuMillis)),
        bytes: Buffer.byteLength(json),
      });
    }
    await platform.close();
  },
  report: () => [table(), ...goals()].join('\n'),
};

async function expectValue(container: Container, call: string, request: unknown) {
  const answered = await container.call(call, request);
  const answer = JSON.parse(answered.json) as Result<unknown>;
  if (!answer.ok) throw new Error(`${call} failed: ${answered.json}`);
  return answered;
}

function table(): string {
  return tableText(
    'Capacity, from the call of the resolver to JSON, in milliseconds (cold: a new process)',
    ['issues', 'database', 'view', 'cold', 'warm', 'CPU warm', 'answer KB'],
    measured.map((one) => [
      one.issues,
      one.kind,
      one.name,
      one.coldMillis,
      one.warmMillis,
      one.warmCpuMillis,
      one.bytes / 1024,
    ]),
  );
}

/** Of the largest site that was measured. */
function goals(): string[] {
  const largest = measured.filter(({ issues }) => issues === measured.at(-1)?.issues);
  return largest.map(({ name, kind, issues, warmMillis, limit }) =>
    goalText({
      what: `${name}, warm, ${issues} issues on ${kind}`,
      measured: warmMillis,
      limit,
      unit: 'ms',
      side: 'at most',
    }),
  );
}
