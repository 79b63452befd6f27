import type { IndexFailure, RunReport, SyncRun } from '#contract/site-index';
import type { Instant } from '#domain/units';
import type { Message } from '../../messages/message';

export type RunState = 'fine' | 'waits' | 'failed' | 'never';

export function runStateOf({ succeededAt, failure }: RunReport): RunState {
  // A busy Jira is nothing that anybody has to mend.
  if (failure !== null) return failure.reason === 'jira-busy' ? 'waits' : 'failed';
  return succeededAt === null ? 'never' : 'fine';
}

/** What became of some work of sync, sentence by sentence. `age` puts a moment into words. */
export function runWords(run: SyncRun, report: RunReport, age: (instant: Instant) => string): Message[] {
  const { succeededAt, failure } = report;
  if (failure === null) {
    if (succeededAt === null) return [{ id: `admin.run.${run}.never` }];
    return [{ id: `admin.run.${run}.done`, values: { age: age(succeededAt) } }];
  }
  return [
    { id: `admin.run.${run}.${runStateOf(report) === 'waits' ? 'waits' : 'failed'}`, values: { age: age(failure.at) } },
    { id: reasons[failure.reason] },
    { id: `admin.run.${run}.again` },
    ...(succeededAt === null ? [] : [{ id: 'admin.run.before' as const, values: { age: age(succeededAt) } }]),
  ];
}

const reasons = {
  'not-permitted': 'admin.reason.not-permitted',
  'jira-busy': 'admin.reason.jira-busy',
  'jira-unavailable': 'admin.reason.jira-unavailable',
  unexpected: 'admin.reason.unexpected',
} as const satisfies Record<IndexFailure, Message['id']>;
