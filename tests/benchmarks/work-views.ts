import type { WorkRequest, WorkView } from '../../src/contract/work';
import type { Result } from '../../src/contract/result';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import { startContainer } from './container/container';
import { openPlatform } from './container/platform';
import type { Benchmark } from './report/benchmark';
import { goalText } from './report/goal';
import { median } from './report/median';
import { tableText } from './report/table';

const plain: WorkRequest = { filter: noWorkFilter, grouping: 'project', sort: null, level: 'projects', offset: 0 };

/** What people ask of the table, from what facts decide to what needs the words of every issue. */
const arrangements: readonly { readonly name: string; readonly request: WorkRequest }[] = [
  { name: 'projects', request: plain },
  { name: 'everything open', request: { ...plain, level: 'all' } },
  {
    name: 'late, by status',
    request: { ...plain, filter: { ...noWorkFilter, marks: ['late'] }, grouping: 'status' },
  },
  {
    name: 'text, by assignee, by name',
    request: {
      ...plain,
      filter: { ...noWorkFilter, text: 'a' },
      grouping: 'assignee',
      sort: { column: 'name', direction: 'ascending' },
    },
  },
];

interface Measured {
  readonly issues: number;
  readonly kind: string;
  readonly name: string;
  /** In a new process. */
  readonly coldMillis: number;
  readonly warmMillis: number;
  readonly warmCpuMillis: number;
  readonly bytes: number;
  readonly found: number;
}

const measured: Measured[] = [];

/** The first page of the table of work, as a person waits for it. */
export const workViews: Benchmark = {
  name: 'work-views',
  about: 'the work over sites of several sizes, narrowed, grouped and in order, cold and warm',
  measure: async (site) => {
    const { issues, rounds } = site;
    const platform = await openPlatform(site);
    for (const { name, request } of arrangements) {
      const container = await startContainer(site, platform, site.jira.people[0]?.accountId ?? '');
      const { milliseconds: coldMillis, json } = await container.call('work.view', request);
      const answer = JSON.parse(json) as Result<WorkView>;
      if (!answer.ok) throw new Error(`work.view failed: ${json}`);
      const warm = [];
      for (let round = 0; round < rounds; round++) warm.push(await container.call('work.view', request));
      container.stop();
      measured.push({
        issues,
        kind: site.database.kind,
        name,
        coldMillis,
        warmMillis: median(warm.map(({ milliseconds }) => milliseconds)),
        warmCpuMillis: median(warm.map(({ cpuMillis }) => cpuMillis)),
        bytes: Buffer.byteLength(json),
        found: answer.value.found,
      });
    }
    await platform.close();
  },
  report: () => [table(), ...goals()].join('\n'),
};

function table(): string {
  return tableText(
    'First page of the work, from the call of the resolver to JSON, in milliseconds (cold: a new process)',
    ['issues', 'database', 'arrangement', 'cold', 'warm', 'CPU warm', 'answer KB', 'found'],
    measured.map((one) => [
      one.issues,
      one.kind,
      one.name,
      one.coldMillis,
      one.warmMillis,
      one.warmCpuMillis,
      one.bytes / 1024,
      one.found,
    ]),
  );
}

/** Of the largest site that was measured. */
function goals(): string[] {
  const largest = measured.filter(({ issues }) => issues === measured.at(-1)?.issues);
  return largest.map(({ name, kind, issues, warmMillis }) =>
    goalText({
      what: `${name}, warm, ${issues} issues on ${kind}`,
      measured: warmMillis,
      limit: 1_000,
      unit: 'ms',
      side: 'at most',
    }),
  );
}
