import { z } from 'zod';
import type { Change, Issue, Worklog } from '../../site/model';
import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { badRequest } from '../jira-error';
import { findIssue } from '../lookup';
import { changeJson } from '../render/changelog';
import { worklogJson } from '../render/worklogs';
import type { Entry, SiteIndex } from '../site-index';
import type { SiteState } from '../site-state';

const changesBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.number().int().min(1).max(10_000).optional(),
  nextPageToken: z.string().nullish(),
});

interface Happening {
  readonly entry: Entry;
  readonly change: Change;
}

/** Oldest first over all the issues, then by issue; a page counts histories, and groups them by issue. */
function bulkChangelogs(call: JiraCall): Answer {
  const { issueIdsOrKeys, fieldIds, maxResults = 1000, nextPageToken } = call.body(changesBody);
  const entries = [...new Set(issueIdsOrKeys.flatMap((idOrKey) => findIssue(call, idOrKey) ?? []))];
  const all = entries
    .flatMap((entry) => touching(entry.issue.changes, fieldIds).map((change): Happening => ({ entry, change })))
    .sort((a, b) => a.change.at - b.change.at || a.entry.number - b.entry.number);
  const from = nextPageToken ? offsetOf(nextPageToken) : 0;
  const page = all.slice(from, from + maxResults);
  const next = from + page.length;
  const body = {
    issueChangeLogs: grouped(call.state, page),
    ...(next < all.length ? { nextPageToken: Buffer.from(String(next)).toString('base64url') } : {}),
  };
  return ok(body, body.issueChangeLogs.length);
}

function touching(changes: readonly Change[], fieldIds: readonly string[] | undefined): readonly Change[] {
  if (!fieldIds || fieldIds.length === 0) return changes;
  return changes.flatMap((change) => {
    const items = change.items.filter((item) => item.fieldId !== null && fieldIds.includes(item.fieldId));
    return items.length === 0 ? [] : [{ ...change, items }];
  });
}

function grouped(state: SiteState, page: readonly Happening[]) {
  const groups = new Map<string, object[]>();
  for (const { entry, change } of page) {
    const group = groups.get(entry.issue.id) ?? [];
    groups.set(entry.issue.id, group);
    // This endpoint alone writes instants as numbers, here as in the examples of Atlassian's document.
    group.push({ ...changeJson(state, change), created: change.at });
  }
  return [...groups].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
}

function offsetOf(token: string): number {
  const offset = Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Number.isInteger(offset) || offset < 0) throw badRequest('The provided next page token is invalid.');
  return offset;
}

interface Work {
  readonly issue: Issue;
  readonly worklog: Worklog;
}

const workOfSite = new WeakMap<SiteIndex, { readonly version: number; readonly work: readonly Work[] }>();

/** All the site's work entries, by their last change. */
function allWork({ index }: SiteState): readonly Work[] {
  const known = workOfSite.get(index);
  if (known?.version === index.workVersion) return known.work;
  const work = index.entries
    .flatMap(({ issue }) => issue.worklogs.map((worklog): Work => ({ issue, worklog })))
    .sort((a, b) => updateOf(a.worklog) - updateOf(b.worklog));
  workOfSite.set(index, { version: index.workVersion, work });
  return work;
}

function updateOf({ updated, created }: Worklog): number {
  return updated ?? created;
}

const pageSize = 1000;
/** Jira leaves out what is younger, since it may not be complete yet. */
const settling = 60_000;

function updatedWorklogs(call: JiraCall): Answer {
  const all = allWork(call.state).map(({ worklog }) => ({ id: worklog.id, at: updateOf(worklog) }));
  return worklogChanges(call, 'updated', all);
}

function deletedWorklogs(call: JiraCall): Answer {
  return worklogChanges(call, 'deleted', call.state.site.deletedWorklogs ?? []);
}

interface WorklogChange {
  readonly id: string;
  readonly at: number;
}

function worklogChanges(call: JiraCall, kind: string, changes: readonly WorklogChange[]): Answer {
  const since = call.queryNumber('since', 0);
  const until = call.now - settling;
  const all = changes.filter(({ at }) => at >= since && at <= until);
  const page = all.slice(0, pageSize);
  const last = page.at(-1)?.at ?? since;
  const self = `${call.state.render.api}/worklog/${kind}?since=`;
  const isLast = page.length === all.length;
  return ok(
    {
      values: page.map(({ id, at }) => ({ worklogId: Number(id), updatedTime: at, properties: [] })),
      since,
      until: last,
      self: `${self}${String(since)}`,
      ...(isLast ? {} : { nextPage: `${self}${String(last)}` }),
      lastPage: isLast,
    },
    page.length,
  );
}

function listWorklogs(call: JiraCall): Answer {
  const { ids } = call.body(z.strictObject({ ids: z.array(z.number().int()).max(1000) }));
  const wanted = new Set(ids.map(String));
  const visible = allWork(call.state).filter(
    ({ issue, worklog }) => wanted.has(worklog.id) && call.state.permissions.canBrowse(call.accountId, issue),
  );
  const body = visible.map(({ issue, worklog }) => worklogJson(call.state, issue, worklog));
  return ok(body, body.length);
}

/** Changes and work over many issues. */
export const historyRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/changelog/bulkfetch', answer: bulkChangelogs },
  { method: 'GET', path: '/rest/api/3/worklog/updated', answer: updatedWorklogs },
  { method: 'GET', path: '/rest/api/3/worklog/deleted', answer: deletedWorklogs },
  { method: 'POST', path: '/rest/api/3/worklog/list', answer: listWorklogs },
];
