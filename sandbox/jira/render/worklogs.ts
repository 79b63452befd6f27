import type { Issue, Worklog } from '../../site/model';
import type { SiteState } from '../site-state';
import { duration } from './duration';
import type { Json } from './site-renderer';

interface WorklogRange {
  readonly startAt: number;
  readonly maxResults: number;
  /** Instants that bound when the work started. */
  readonly startedAfter?: number;
  readonly startedBefore?: number;
}

/** One page of an issue's worklogs, by time of entry. */
export function worklogPage(state: SiteState, issue: Issue, range: WorklogRange) {
  const { startAt, maxResults, startedAfter = -Infinity, startedBefore = Infinity } = range;
  const all = issue.worklogs
    .filter(({ started }) => started >= startedAfter && started <= startedBefore)
    .sort((a, b) => a.created - b.created);
  const worklogs = all.slice(startAt, startAt + maxResults).map((worklog) => worklogJson(state, issue, worklog));
  return { startAt, maxResults, total: all.length, worklogs };
}

export function worklogJson({ render }: SiteState, issue: Issue, worklog: Worklog): Json {
  const author = worklog.authorId === null ? {} : { author: render.user(worklog.authorId) };
  return {
    self: `${render.api}/issue/${issue.id}/worklog/${worklog.id}`,
    ...author,
    ...(author.author ? { updateAuthor: author.author } : {}),
    created: render.instant(worklog.created),
    updated: render.instant(worklog.updated ?? worklog.created),
    started: render.instant(worklog.started),
    timeSpent: duration(worklog.seconds),
    timeSpentSeconds: worklog.seconds,
    id: worklog.id,
    issueId: issue.id,
  };
}
