import { z } from 'zod';
import { ok, textList } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { badRequest } from '../jira-error';
import { findIssue, requireIssue } from '../lookup';
import { pageOf, rangeOf } from '../paging';
import { FieldSelection } from '../render/field-selection';
import { expandedFields, issueJson } from '../render/issues';
import type { IssueShape } from '../render/issues';
import { worklogPage } from '../render/worklogs';
import { changeJson } from '../render/changelog';

const mostByDefault = 100;
const mostWithFewFields = 1000;
const mostFields = 100;
const heavyFields = ['comment', 'worklog', 'attachment', '*all', '*navigable'];

function getIssue(call: JiraCall): Answer {
  const entry = requireIssue(call, call.param('issueIdOrKey'));
  const fields = call.queryList('fields');
  const shape: IssueShape = {
    fields: new FieldSelection(call.state, fields.length === 0 ? ['*all'] : fields),
    expand: call.expand(),
    histories: 100,
  };
  return ok({ ...issueJson(call.state, entry, call.accountId, shape), ...expandedFields(shape) }, 1);
}

const fetchBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1),
  fields: textList.optional(),
  fieldsByKeys: z.boolean().optional(),
  expand: textList.optional(),
  properties: z.array(z.string()).max(5).optional(),
});

/** More than a hundred issues only with few, light, named fields. */
function refuseHeavy(count: number, fields: readonly string[], expand: readonly string[]): void {
  if (count <= mostByDefault) return;
  if (count > mostWithFewFields) throw badRequest(`Up to ${String(mostWithFewFields)} issues can be fetched at once.`);
  const isLight =
    fields.length >= 1 && fields.length <= mostFields && !fields.some((name) => heavyFields.includes(name));
  if (!isLight || expand.length > 0) {
    throw badRequest(`More than ${String(mostByDefault)} issues need explicit fields, no heavy ones, and no expand.`);
  }
}

function bulkFetch(call: JiraCall): Answer {
  const { issueIdsOrKeys, fields = [], expand = [] } = call.body(fetchBody);
  refuseHeavy(issueIdsOrKeys.length, fields, expand);
  const shape: IssueShape = {
    fields: new FieldSelection(call.state, fields.length === 0 ? ['*navigable'] : fields),
    expand: new Set(expand),
    histories: 20,
  };
  const asked = [...new Set(issueIdsOrKeys)].map((idOrKey) => ({ idOrKey, entry: findIssue(call, idOrKey) }));
  const entries = [...new Set(asked.flatMap(({ entry }) => entry ?? []))].sort((a, b) => a.number - b.number);
  const issues = entries.map((entry) => issueJson(call.state, entry, call.accountId, shape));
  const issueErrors = asked
    .filter(({ entry }) => !entry)
    .map(({ idOrKey }) => ({
      id: idOrKey,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    }));
  return ok({ issues, issueErrors, ...expandedFields(shape) }, issues.length);
}

function getChangelog(call: JiraCall): Answer {
  const { issue } = requireIssue(call, call.param('issueIdOrKey'));
  const page = pageOf(issue.changes, rangeOf(call, 100, 100), (change) => changeJson(call.state, change));
  const self = `${call.state.render.api}/issue/${issue.id}/changelog`;
  return ok({ self, ...page }, page.values.length);
}

function getWorklog(call: JiraCall): Answer {
  const { issue } = requireIssue(call, call.param('issueIdOrKey'));
  const page = worklogPage(call.state, issue, {
    ...rangeOf(call, 5000, 5000),
    ...(call.query('startedAfter') === null ? {} : { startedAfter: call.queryNumber('startedAfter', 0) }),
    ...(call.query('startedBefore') === null ? {} : { startedBefore: call.queryNumber('startedBefore', 0) }),
  });
  return ok(page, page.worklogs.length);
}

/** Single issues and lists of named ones. */
export const issueRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}', answer: getIssue },
  { method: 'POST', path: '/rest/api/3/issue/bulkfetch', answer: bulkFetch },
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}/changelog', answer: getChangelog },
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}/worklog', answer: getWorklog },
];
