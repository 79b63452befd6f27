import type { Result } from '../../../src/contract/result';
import { startContainer } from '../container/container';
import type { openPlatform } from '../container/platform';
import type { Benchmark } from './benchmark';
import { goalText } from './goal';
import { median } from './median';
import { tableText } from './table';

/** One call of a resolver, as a person waits for it. */
interface CallToTime {
  readonly name: string;
  readonly call: string;
  readonly request: unknown;
  /** Of the warm call, in milliseconds. */
  readonly limit: number;
}

export interface TimedCall extends Pick<CallToTime, 'name' | 'limit'> {
  readonly issues: number;
  readonly kind: string;
  /** In a new process. */
  readonly coldMillis: number;
  readonly warmMillis: number;
  readonly warmCpuMillis: number;
  readonly bytes: number;
}

type Site = Parameters<Benchmark['measure']>[0];
type Platform = Awaited<ReturnType<typeof openPlatform>>;

/** Calls it in a new process, then as often as there are rounds. @throws Error where it fails */
export async function timeCall(site: Site, platform: Platform, { call, request, ...named }: CallToTime) {
  const container = await startContainer(site, platform, site.jira.people[0]?.accountId ?? '');
  const { milliseconds: coldMillis, json } = await container.call(call, request);
  const answer = JSON.parse(json) as Result<unknown>;
  if (!answer.ok) throw new Error(`${call} failed: ${json}`);
  const warm = [];
  for (let round = 0; round < site.rounds; round++) warm.push(await container.call(call, request));
  container.stop();
  const timed: TimedCall = {
    ...named,
    issues: site.issues,
    kind: site.database.kind,
    coldMillis,
    warmMillis: median(warm.map(({ milliseconds }) => milliseconds)),
    warmCpuMillis: median(warm.map(({ cpuMillis }) => cpuMillis)),
    bytes: Buffer.byteLength(json),
  };
  return { timed, value: answer.value };
}

/** @param what is called, in a word or two */
export function timedTable(title: string, what: string, timed: readonly TimedCall[]): string {
  return tableText(
    `${title}, from the call of the resolver to JSON, in milliseconds (cold: a new process)`,
    ['issues', 'database', what, 'cold', 'warm', 'CPU warm', 'answer KB'],
    timed.map((one) => [
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
export function timedGoals(timed: readonly TimedCall[]): string[] {
  const largest = timed.filter(({ issues }) => issues === timed.at(-1)?.issues);
  return largest.map(({ name, kind, issues, warmMillis, limit }) =>
    goalText({
      what: `${name}, warm, ${String(issues)} issues on ${kind}`,
      measured: warmMillis,
      limit,
      unit: 'ms',
      side: 'at most',
    }),
  );
}
