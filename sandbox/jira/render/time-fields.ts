import type { Entry } from '../site-index';
import type { SiteState } from '../site-state';
import { duration } from './duration';
import type { FieldRenderer } from './issue-fields';
import { worklogPage } from './worklogs';

type Amount = 'estimateSeconds' | 'remainingSeconds' | 'spentSeconds';

/** Time tracking, alone and summed with the visible sub-tasks, and the fields that are always empty here. */
export function aggregateFields(state: SiteState): Readonly<Record<string, FieldRenderer>> {
  const { index, permissions } = state;
  const family = (entry: Entry, accountId: string) => [
    entry,
    ...index
      .childrenOf(entry.issue)
      .filter((child) => child.type.subtask && permissions.canBrowse(accountId, child.issue)),
  ];
  const total =
    (amount: Amount): FieldRenderer =>
    (entry, accountId) =>
      sum(family(entry, accountId), amount);
  return {
    timespent: ({ issue }) => issue.spentSeconds,
    timeestimate: ({ issue }) => issue.remainingSeconds,
    timeoriginalestimate: ({ issue }) => issue.estimateSeconds,
    aggregatetimespent: total('spentSeconds'),
    aggregatetimeestimate: total('remainingSeconds'),
    aggregatetimeoriginalestimate: total('estimateSeconds'),
    progress: (entry) => progress([entry]),
    aggregateprogress: (entry, accountId) => progress(family(entry, accountId)),
    workratio: ({ issue: { estimateSeconds: estimate, spentSeconds: spent } }) =>
      estimate === null || estimate === 0 ? -1 : Math.floor(((spent ?? 0) * 100) / estimate),
    timetracking: ({ issue }) => ({
      ...tracked('originalEstimate', issue.estimateSeconds),
      ...tracked('remainingEstimate', issue.remainingSeconds),
      ...tracked('timeSpent', issue.spentSeconds),
    }),
    worklog: ({ issue }) => worklogPage(state, issue, { startAt: 0, maxResults: 20 }),
    ...emptyFields(state),
  };
}

function emptyFields({ render }: SiteState): Readonly<Record<string, FieldRenderer>> {
  const page = { comments: [], maxResults: 0, total: 0, startAt: 0 };
  return {
    environment: () => null,
    lastViewed: () => null,
    attachment: () => [],
    comment: ({ issue }) => ({ ...page, self: `${render.api}/issue/${issue.id}/comment` }),
    votes: ({ issue }) => ({ self: `${render.api}/issue/${issue.key}/votes`, votes: 0, hasVoted: false }),
    watches: ({ issue }) => ({ self: `${render.api}/issue/${issue.key}/watchers`, watchCount: 0, isWatching: false }),
  };
}

function sum(entries: readonly Entry[], amount: Amount): number | null {
  const known = entries.flatMap(({ issue }) => issue[amount] ?? []);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}

function progress(entries: readonly Entry[]): object {
  const spent = sum(entries, 'spentSeconds') ?? 0;
  const total = spent + (sum(entries, 'remainingSeconds') ?? 0);
  const percent = total === 0 ? {} : { percent: Math.floor((spent * 100) / total) };
  return { progress: spent, total, ...percent };
}

function tracked(name: string, seconds: number | null): object {
  return seconds === null ? {} : { [name]: duration(seconds), [`${name}Seconds`]: seconds };
}
