import { demoCapacity } from '../../sandbox/demo/capacity';
import { portfolioImporter } from '../../sandbox/demo/portfolios';
import type { Result } from '../../src/contract/result';
import { startContainer, type Container } from './container/container';
import { openPlatform } from './container/platform';
import type { Benchmark } from './report/benchmark';
import { timeCall, timedGoals, timedTable, type TimedCall } from './report/timed-call';

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

const measured: TimedCall[] = [];

/** Capacity of the whole site, with the teams and people of the demo company set up, as a person waits for it. */
export const capacity: Benchmark = {
  name: 'capacity',
  about: 'capacity over sites of several sizes, and what it adds to the portfolio, cold and warm',
  measure: async (site) => {
    const platform = await openPlatform(site);
    const administrator = await startContainer(site, platform, portfolioImporter);
    for (const record of demoCapacity(Date.now())) await expectValue(administrator, 'capacity.saveSetup', record);
    administrator.stop();
    for (const view of views) measured.push((await timeCall(site, platform, view)).timed);
    await platform.close();
  },
  report: () => [timedTable('Capacity', 'view', measured), ...timedGoals(measured)].join('\n'),
};

async function expectValue(container: Container, call: string, request: unknown): Promise<void> {
  const { json } = await container.call(call, request);
  if (!(JSON.parse(json) as Result<unknown>).ok) throw new Error(`${call} failed: ${json}`);
}
