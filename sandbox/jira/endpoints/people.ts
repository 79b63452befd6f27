import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { groupIdOf } from '../group-id';
import { badRequest, notFound } from '../jira-error';
import { pageOf, rangeOf } from '../paging';
import type { Json } from '../render/site-renderer';

function groupOf(name: string): Json {
  return { groupId: groupIdOf(name), name };
}

function myself(call: JiraCall): Answer {
  const { person } = call.viewer;
  const groups = { size: person.groups.length, items: person.groups.map(groupOf) };
  const expand = call.expand();
  return ok(
    {
      ...call.state.render.userWithPicture(person),
      ...(expand.has('groups') ? { groups } : {}),
      expand: 'groups,applicationRoles',
    },
    1,
  );
}

function user(call: JiraCall): Answer {
  const accountId = call.query('accountId');
  if (accountId === null) throw badRequest('The accountId query parameter must be provided.');
  const person = call.state.index.personById.get(accountId);
  if (!person) throw notFound('Specified user does not exist or you do not have required permissions');
  return ok({ ...call.state.render.userWithPicture(person), expand: 'groups,applicationRoles' }, 1);
}

/** Accounts that the site does not have are left out, as Jira does. */
function usersById(call: JiraCall): Answer {
  const accountIds = call.queryList('accountId');
  if (accountIds.length === 0) throw badRequest('The accountId query parameter must be provided.');
  const people = [...new Set(accountIds)].flatMap((id) => call.state.index.personById.get(id) ?? []);
  const page = pageOf(people, rangeOf(call, 10, 200), (person) => call.state.render.userWithPicture(person));
  return ok({ self: `${call.state.render.api}/user/bulk`, ...page }, page.values.length);
}

function allUsers(call: JiraCall): Answer {
  const { startAt, maxResults } = rangeOf(call, 50, 1000);
  const people = call.state.site.people.slice(startAt, startAt + maxResults);
  const body = people.map((person): Json => call.state.render.userWithPicture(person));
  return ok(body, body.length);
}

/** Accounts. */
export const peopleRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/myself', answer: myself },
  { method: 'GET', path: '/rest/api/3/user', answer: user },
  { method: 'GET', path: '/rest/api/3/user/bulk', answer: usersById },
  { method: 'GET', path: '/rest/api/3/users/search', answer: allUsers },
  { method: 'GET', path: '/rest/api/3/users', answer: allUsers },
];
