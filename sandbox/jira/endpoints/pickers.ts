import type { Person } from '../../site/model';
import { groupIdOf } from '../group-id';
import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { badRequest } from '../jira-error';
import { requireProject } from '../lookup';
import { pageOf, rangeOf } from '../paging';
import type { Json } from '../render/site-renderer';

/** Groups are known by their members alone. */
const groupNames = ({ state }: JiraCall): string[] =>
  [...new Set(state.site.people.flatMap((person) => [...person.groups]))].sort();

/** Active people whose name or address has a word that begins with the text; all of them for an empty text. */
function peopleFound(call: JiraCall): readonly Person[] {
  const text = call.query('query');
  if (text === null) throw badRequest('Please provide query param');
  const { startAt, maxResults } = rangeOf(call, 50, 1000);
  const wanted = text.trim().toLowerCase();
  const found = call.state.site.people.filter(
    ({ active, displayName, email }) =>
      active && [...displayName.split(/\s/), displayName, email].some((word) => word.toLowerCase().startsWith(wanted)),
  );
  return found.slice(startAt, startAt + maxResults);
}

function listed(call: JiraCall, people: readonly Person[]): Answer {
  const body = people.map((person): Json => call.state.render.userWithPicture(person));
  return ok(body, body.length);
}

const searchPeople = (call: JiraCall): Answer => listed(call, peopleFound(call));

/** Of the people who are found, and not more than were asked for, those who can be assigned issues in every project. */
function searchAssignable(call: JiraCall): Answer {
  const keys = call.queryList('projectKeys');
  if (keys.length === 0) throw badRequest("The 'projectKeys' query parameter must be provided.");
  const projects = keys.map((key) => requireProject(call, key));
  const { permissions } = call.state;
  const isAssignable = ({ accountId }: Person): boolean =>
    projects.every((project) => permissions.hasProjectPermission(accountId, 'ASSIGNABLE_USER', project));
  return listed(call, peopleFound(call).filter(isAssignable));
}

/** Groups whose name contains the text. */
function searchGroups(call: JiraCall): Answer {
  const isLoose = call.query('caseInsensitive') === 'true';
  const comparable = (text: string) => (isLoose ? text.toLowerCase() : text);
  const wanted = comparable(call.query('query') ?? '');
  const found = groupNames(call).filter((name) => comparable(name).includes(wanted));
  const { maxResults } = rangeOf(call, 20, 1000);
  const groups = found.slice(0, maxResults).map((name) => ({ name, groupId: groupIdOf(name), html: name, labels: [] }));
  const header = `Showing ${String(groups.length)} of ${String(found.length)} matching groups`;
  return ok({ header, total: found.length, groups }, groups.length);
}

/** Groups that the site does not have are left out. */
function groupsById(call: JiraCall): Answer {
  const [ids, names] = [new Set(call.queryList('groupId')), new Set(call.queryList('groupName'))];
  const isAll = ids.size + names.size === 0;
  const found = groupNames(call).filter((name) => isAll || names.has(name) || ids.has(groupIdOf(name)));
  const page = pageOf(found, rangeOf(call, 50, 200), (name): Json => ({ name, groupId: groupIdOf(name) }));
  return ok({ self: `${call.state.render.api}/group/bulk`, ...page }, page.values.length);
}

/** What pickers of people and groups ask for. */
export const pickerRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/user/search', answer: searchPeople },
  { method: 'GET', path: '/rest/api/3/user/assignable/multiProjectSearch', answer: searchAssignable },
  { method: 'GET', path: '/rest/api/3/groups/picker', answer: searchGroups },
  { method: 'GET', path: '/rest/api/3/group/bulk', answer: groupsById },
];
