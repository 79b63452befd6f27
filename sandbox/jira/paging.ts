import type { JiraCall } from './jira-call';

interface PageRange {
  readonly startAt: number;
  readonly maxResults: number;
}

/** `startAt` and `maxResults` of the query, the latter no more than the endpoint gives. */
export function rangeOf(call: JiraCall, fallback: number, most: number): PageRange {
  return {
    startAt: call.queryNumber('startAt', 0),
    maxResults: Math.min(call.queryNumber('maxResults', fallback), most),
  };
}

/** A page in the shape that Jira's paged lists share. */
export function pageOf<T, J>(items: readonly T[], { startAt, maxResults }: PageRange, show: (item: T) => J) {
  const values = items.slice(startAt, startAt + maxResults).map(show);
  return { maxResults, startAt, total: items.length, isLast: startAt + values.length >= items.length, values };
}
