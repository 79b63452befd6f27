import type { JiraRequest, JiraResponse, JiraSite } from '../site/jira-site';
import type { Site } from '../site/model';
import { JiraCall } from './jira-call';
import { JiraError } from './jira-error';
import { routerOf } from './router';
import { emulatedRoutes } from './routes';
import { SearchCursors } from './search-cursors';
import { stateOf } from './site-state';
import type { SiteState } from './site-state';

export interface EmulatedJira extends JiraSite {
  /** Has to be called after the site was changed: everything derived from it is made anew. */
  invalidate(): void;
}

const jsonHeaders = { 'content-type': 'application/json;charset=UTF-8' };
const route = routerOf(emulatedRoutes);

/**
 * Jira's REST API over a site that is plain data, answered as each account would see it.
 * @param options.now the clock of the site, in milliseconds
 * @throws Error for a site without an app account, or whose issues name what it lacks
 */
export function emulatedJira(site: Site, options: { readonly now: () => number }): EmulatedJira {
  const app = site.people.find((person) => person.accountType === 'app');
  if (!app) throw new Error(`The site ${site.name} has no account for the app.`);
  const cursors = new SearchCursors();
  let state = stateOf(site, 1);
  return {
    name: site.name,
    // Those who are locked out could not open a page.
    people: site.people.filter((person) => person.accountType !== 'app' && person.active),
    appAccountId: app.accountId,
    invalidate: () => {
      state = stateOf(site, state.version + 1);
    },
    request: (accountId, request) => Promise.resolve(answer(state, cursors, options.now(), accountId, request)),
  };
}

function answer(
  state: SiteState,
  cursors: SearchCursors,
  now: number,
  accountId: string,
  request: JiraRequest,
): JiraResponse {
  try {
    const person = state.index.personById.get(accountId);
    if (person?.active !== true) throw new JiraError(401, ['Client must be authenticated to access this resource.']);
    const match = route(request.method.toUpperCase(), request.path);
    if (!match) throw notEmulated(request);
    const { query, body } = request;
    const call = new JiraCall(state, { person, accountId }, cursors, now, { params: match.params, query, body });
    return { ...match.route.answer(call), headers: jsonHeaders };
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    const { status, errorMessages, errors } = error;
    return { status, headers: jsonHeaders, body: { errorMessages, errors }, returned: 0 };
  }
}

const complained = new Set<string>();

function notEmulated({ method, path }: JiraRequest): JiraError {
  const message = `The sandbox does not emulate ${method.toUpperCase()} ${path}.`;
  if (!complained.has(message)) console.error(message);
  complained.add(message);
  return new JiraError(404, [message]);
}
