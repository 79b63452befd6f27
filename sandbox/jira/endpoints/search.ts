import { z } from 'zod';
import { JiraError, badRequest } from '../jira-error';
import { ok, split, textList } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { matchJql, runJql } from '../jql/run';
import type { Reconciled } from '../jql/run';
import { FieldSelection } from '../render/field-selection';
import { expandedFields, issueJson } from '../render/issues';
import type { IssueShape } from '../render/issues';
import type { SiteState } from '../site-state';

/** Ids and keys come in pages of thousands, anything more in hundreds. */
const mostIds = 5000;
const mostIssues = 100;
const embeddedHistories = 20;

interface Search {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken: string | null;
  readonly reconcileIssues: readonly number[];
}

const searchBody = z.strictObject({
  jql: z.string().optional(),
  fields: textList.optional(),
  fieldsByKeys: z.boolean().optional(),
  expand: z.string().optional(),
  maxResults: z.number().int().optional(),
  nextPageToken: z.string().nullish(),
  properties: z.array(z.string()).max(5).optional(),
  reconcileIssues: z.array(z.number().int()).max(50).optional(),
});

function searchByPost(call: JiraCall): Answer {
  const body = call.body(searchBody);
  return search(call, {
    jql: body.jql ?? '',
    fields: body.fields ?? [],
    expand: split(body.expand ?? ''),
    maxResults: body.maxResults ?? 50,
    nextPageToken: body.nextPageToken ?? null,
    reconcileIssues: body.reconcileIssues ?? [],
  });
}

function searchByGet(call: JiraCall): Answer {
  return search(call, {
    jql: call.query('jql') ?? '',
    fields: call.queryList('fields'),
    expand: call.queryList('expand'),
    maxResults: call.queryNumber('maxResults', 50),
    nextPageToken: call.query('nextPageToken'),
    reconcileIssues: call.queryList('reconcileIssues').map(Number),
  });
}

function search(call: JiraCall, { jql, fields, expand, maxResults, nextPageToken, reconcileIssues }: Search): Answer {
  if (maxResults < 0) throw badRequest('The maxResults parameter must not be negative.');
  const reconciled = reconciledOf(call, reconcileIssues);
  const [shape, currentShape] = [call.searched, call.state].map((state) => shapeOf(state, fields, expand));
  if (!shape || !currentShape) throw new Error('Each state has a shape.');
  const most = shape.fields.isIdsOnly && expand.length === 0 ? mostIds : mostIssues;
  const page = call.cursors.page(jql, nextPageToken, Math.min(maxResults, most), call.jqlContext, reconciled);
  const isBare = fields.every((field) => field === 'id') && expand.length === 0;
  const issues = page.entries.map((entry) => {
    if (isBare) return { id: entry.issue.id };
    const isCurrent = reconciled.ids.has(entry.issue.id);
    return isCurrent
      ? issueJson(call.state, entry, call.accountId, currentShape)
      : issueJson(call.searched, entry, call.accountId, shape);
  });
  const body = {
    issues,
    isLast: page.nextPageToken === null,
    ...(page.nextPageToken === null ? {} : { nextPageToken: page.nextPageToken }),
    ...expandedFields(shape),
  };
  return ok(body, issues.length);
}

function shapeOf(state: SiteState, fields: readonly string[], expand: readonly string[]): IssueShape {
  return {
    fields: new FieldSelection(state, fields.length === 0 ? ['id'] : fields),
    expand: new Set(expand),
    histories: embeddedHistories,
  };
}

function reconciledOf({ state, searched }: JiraCall, ids: readonly number[]): Reconciled {
  if (state === searched) return { ids: new Set(), entries: [] };
  const texts = ids.map(String);
  return { ids: new Set(texts), entries: texts.flatMap((id) => state.index.entryById.get(id) ?? []) };
}

function approximateCount(call: JiraCall): Answer {
  const { jql } = call.body(z.strictObject({ jql: z.string() }));
  return ok({ count: runJql(jql, call.jqlContext).length });
}

const matchBody = z.strictObject({ issueIds: z.array(z.number().int()).max(1000), jqls: z.array(z.string()).max(100) });

function match(call: JiraCall): Answer {
  const { issueIds, jqls } = call.body(matchBody);
  const entries = issueIds.flatMap((id) => call.searched.index.entryById.get(String(id)) ?? []);
  const matches = jqls.map((jql) => {
    try {
      const matchedIssues = matchJql(jql, entries, call.jqlContext).map((entry) => entry.number);
      return { matchedIssues, errors: [] };
    } catch (error) {
      if (error instanceof JiraError) return { matchedIssues: [], errors: error.errorMessages };
      throw error;
    }
  });
  return ok({ matches });
}

function removed(): Answer {
  throw new JiraError(410, [
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. ' +
      'A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  ]);
}

/** JQL: pages of issues, counts, and matching given issues. */
export const searchRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/search/jql', answer: searchByPost },
  { method: 'GET', path: '/rest/api/3/search/jql', answer: searchByGet },
  { method: 'POST', path: '/rest/api/3/search/approximate-count', answer: approximateCount },
  { method: 'POST', path: '/rest/api/3/jql/match', answer: match },
  { method: 'GET', path: '/rest/api/3/search', answer: removed },
  { method: 'POST', path: '/rest/api/3/search', answer: removed },
];
