import type { WorkRequest, WorkView } from '../../src/contract/work';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import { openPlatform } from './container/platform';
import type { Benchmark } from './report/benchmark';
import { timeCall, timedGoals, timedTable, type TimedCall } from './report/timed-call';

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

const measured: TimedCall[] = [];

/** The first page of the table of work, as a person waits for it. */
export const workViews: Benchmark = {
  name: 'work-views',
  about: 'the work over sites of several sizes, narrowed, grouped and in order, cold and warm',
  measure: async (site) => {
    const platform = await openPlatform(site);
    for (const { name, request } of arrangements) {
      const { timed, value } = await timeCall(site, platform, { name, call: 'work.view', request, limit: 1_000 });
      const { found } = value as WorkView;
      measured.push({ ...timed, name: `${name} (${String(found)} found)` });
    }
    await platform.close();
  },
  report: () => [timedTable('First page of the work', 'arrangement', measured), ...timedGoals(measured)].join('\n'),
};
