import type { Sprint } from '../../site/model';
import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { notFound } from '../jira-error';
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

/** Boards and sprints of Jira Software. */
export const agileRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/agile/1.0/sprint/{sprintId}', answer: sprint },
  { method: 'GET', path: '/rest/agile/1.0/board', answer: boards },
  { method: 'GET', path: '/rest/agile/1.0/board/{boardId}/sprint', answer: sprintsOfBoard },
];
