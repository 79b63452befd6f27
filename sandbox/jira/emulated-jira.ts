import type { JiraRequest, JiraResponse, JiraSite } from '../site/jira-site';
import { LiveSite } from '../site/live-site';
import type { Person, Site } from '../site/model';
import { SiteStore } from '../site/site-store';
import { JiraCall } from './jira-call';
import { JiraError } from './jira-error';
import { productEvents } from './product-events';
import type { ProductEvent } from './product-events';
import { routerOf } from './router';
import { emulatedRoutes } from './routes';
import { SearchCursors } from './search-cursors';
import { Worlds } from './worlds';
import type { States } from './worlds';

export interface EmulatedJira extends JiraSite {
  /** Edits the site as people would. */
  readonly live: LiveSite;
  /** Is told of each edit what Jira tells apps. */
  onEvent(listener: (event: ProductEvent) => void): void;
  /** Has to be called after the data behind the site was changed by itself: everything derived from it is made anew. */
  invalidate(): void;
}

export interface EmulatedJiraOptions {
  /** The clock of the site, in milliseconds. */
  readonly now: () => number;
  /** How far searches lag behind what single issues show; 0 unless told. */
  readonly searchLagMillis?: number | undefined;
}

const jsonHeaders = { 'content-type': 'application/json;charset=UTF-8' };
const route = routerOf(emulatedRoutes);

/**
 * Jira's REST API over a site that is plain data, answered as each account would see it.
 * @throws Error for a site without an app account, or whose issues name what it lacks
 */
export function emulatedJira(site: Site, options: EmulatedJiraOptions): EmulatedJira {
  const app = site.people.find((person) => person.accountType === 'app');
  if (!app) throw new Error(`The site ${site.name} has no account for the app.`);
  const { now } = options;
  const store = new SiteStore(site);
  const worlds = new Worlds(store, options.searchLagMillis ?? 0);
  const cursors = new SearchCursors();
  const listeners: ((event: ProductEvent) => void)[] = [];
  const live = new LiveSite(store, now, (happening) => {
    if (listeners.length === 0) return;
    for (const event of productEvents(worlds.at(now()).present, happening, app.accountId)) {
      for (const listener of listeners) listener(event);
    }
  });
  return {
    name: site.name,
    get people() {
      return peopleOf(store);
    },
    appAccountId: app.accountId,
    live,
    onEvent: (listener) => void listeners.push(listener),
    invalidate: () => {
      store.reload();
      worlds.renew();
    },
    request: (accountId, request) =>
      Promise.resolve(answer({ states: worlds.at(now()), cursors, live, now: now() }, accountId, request)),
  };
}

/** Those who are locked out could not open a page. */
function peopleOf({ parts }: SiteStore): readonly Person[] {
  return parts.people.filter((person) => person.accountType !== 'app' && person.active);
}

interface Desk {
  readonly states: States;
  readonly cursors: SearchCursors;
  readonly live: LiveSite;
  readonly now: number;
}

function answer({ states, cursors, live, now }: Desk, accountId: string, request: JiraRequest): JiraResponse {
  try {
    const person = states.present.index.personById.get(accountId);
    if (person?.active !== true) throw new JiraError(401, ['Client must be authenticated to access this resource.']);
    if (person.hasJira === false) throw new JiraError(403, ['You do not have access to Jira.']);
    const match = route(request.method.toUpperCase(), request.path);
    if (!match) throw notEmulated(request);
    const { query, body } = request;
    const call = new JiraCall(states, { person, accountId }, cursors, live, now, {
      params: match.params,
      query,
      body,
    });
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
