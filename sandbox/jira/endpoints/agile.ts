import { z } from 'zod';
import type { Sprint } from '../../site/model';
import { EditRefused } from '../../site/site-desk';
import { noContent, ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { badRequest, forbidden, notFound } from '../jira-error';
import { findIssue } from '../lookup';
import { pageOf, rangeOf } from '../paging';
import type { Json } from '../render/site-renderer';

function sprintJson({ state }: JiraCall, sprint: Sprint): Json {
  const { boardId, ...rest } = state.render.sprint(sprint);
  return {
    ...rest,
    self: `${state.site.url}/rest/agile/1.0/sprint/${String(sprint.id)}`,
    originBoardId: boardId,
  };
}

function sprint(call: JiraCall): Answer {
  const found = call.state.index.sprintById.get(Number(call.param('sprintId')));
  if (!found) throw notFound('The sprint does not exist or you do not have permission to view it.');
  return ok(sprintJson(call, found), 1);
}

/** The site knows boards only by the sprints that were planned on them. */
function boardIds({ state }: JiraCall): readonly number[] {
  return [...new Set(state.site.sprints.map(({ boardId }) => boardId))].sort((a, b) => a - b);
}

function boards(call: JiraCall): Answer {
  const page = pageOf(boardIds(call), rangeOf(call, 50, 50), (id) => ({
    id,
    self: `${call.state.site.url}/rest/agile/1.0/board/${String(id)}`,
    name: `Board ${String(id)}`,
    type: 'scrum',
  }));
  return ok(page, page.values.length);
}

function sprintsOfBoard(call: JiraCall): Answer {
  const boardId = Number(call.param('boardId'));
  if (!boardIds(call).includes(boardId)) {
    throw notFound(
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    );
  }
  const states = call.queryList('state');
  const sprints = call.state.site.sprints.filter(
    (one) => one.boardId === boardId && (states.length === 0 || states.includes(one.state)),
  );
  const page = pageOf(sprints, rangeOf(call, 50, 50), (one) => sprintJson(call, one));
  return ok(page, page.values.length);
}

const MOST_RANKED = 50;
const rankBody = z.strictObject({
  issues: z.array(z.string()).min(1),
  rankBeforeIssue: z.string().optional(),
  rankAfterIssue: z.string().optional(),
  rankCustomFieldId: z.number().int().optional(),
});

/**
 * Takes issues to another place in the order of the site. It takes the permission Schedule Issues for each of them: without it
 * for any, the call is refused; without it for some, these are told one by one. In which words Jira does so is not
 * documented beyond the shape.
 */
function rankIssues(call: JiraCall): Answer {
  const { issues: keys, rankBeforeIssue, rankAfterIssue } = call.body(rankBody);
  if (keys.length > MOST_RANKED) throw badRequest(`You can only rank up to ${String(MOST_RANKED)} issues at a time.`);
  const [anchorKey, ...more] = [rankBeforeIssue, rankAfterIssue].filter((one) => one !== undefined);
  if (anchorKey === undefined || more.length > 0)
    throw badRequest('Exactly one of rankBeforeIssue and rankAfterIssue has to be given.');
  const [anchor, ...entries] = [anchorKey, ...keys].map((key) => {
    const found = findIssue(call, key);
    if (!found) throw badRequest(`Issue does not exist or you do not have permission to see it: ${key}.`);
    return found;
  });
  const { permissions } = call.state;
  const may = entries.filter(({ issue }) => permissions.hasIssuePermission(call.accountId, 'SCHEDULE_ISSUES', issue));
  if (!anchor || may.length === 0) throw forbidden('You do not have permission to rank these issues.');
  try {
    const ids = may.map(({ issue }) => issue.id);
    call.live.ranks.move(call.accountId, ids, anchor.issue.id, rankAfterIssue === undefined ? 'before' : 'after');
  } catch (error) {
    throw error instanceof EditRefused ? badRequest(error.message) : error;
  }
  if (may.length === entries.length) return noContent;
  const told = entries.map((entry) => {
    const { id, key } = entry.issue;
    const named = { issueId: Number(id), issueKey: key };
    if (may.includes(entry)) return { ...named, status: 200 };
    return { ...named, status: 403, errors: ['You do not have permission to schedule this issue.'] };
  });
  return { status: 207, body: { entries: told }, returned: told.length };
}

/** Boards, sprints and ranks of Jira Software. */
export const agileRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/agile/1.0/sprint/{sprintId}', answer: sprint },
  { method: 'GET', path: '/rest/agile/1.0/board', answer: boards },
  { method: 'GET', path: '/rest/agile/1.0/board/{boardId}/sprint', answer: sprintsOfBoard },
  { method: 'PUT', path: '/rest/agile/1.0/issue/rank', answer: rankIssues },
];
