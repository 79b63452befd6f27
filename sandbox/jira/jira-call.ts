import { z } from 'zod';
import type { LiveSite } from '../site/live-site';
import { badRequest } from './jira-error';
import type { JqlContext } from './jql/jql-context';
import type { SearchCursors } from './search-cursors';
import type { SiteState, Viewer } from './site-state';
import type { States } from './worlds';
import { clockOf } from './zone-clock';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Core objects in the body. */
  readonly returned: number;
}

/** Answers one endpoint; throws JiraError to refuse. */
export type Endpoint = (call: JiraCall) => Answer;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** As in Atlassian's OpenAPI document, with {parameters}. */
  readonly path: string;
  readonly answer: Endpoint;
}

/** Done, with nothing to tell. */
export const noContent: Answer = { status: 204, body: null, returned: 0 };

export function ok(body: unknown, returned = 0): Answer {
  return { status: 200, body, returned };
}

/** One request with everything that answering it needs. */
export class JiraCall {
  constructor(
    private readonly states: States,
    readonly viewer: Viewer,
    readonly cursors: SearchCursors,
    /** Where edits are made; it asks nobody's permission. */
    readonly live: LiveSite,
    readonly now: number,
    private readonly request: {
      readonly params: Readonly<Record<string, string>>;
      readonly query: URLSearchParams;
      readonly body: unknown;
    },
  ) {}

  /** The site as it is now. */
  get state(): SiteState {
    return this.states.present;
  }

  /** The site as searches see it. */
  get searched(): SiteState {
    return this.states.searched;
  }

  get accountId(): string {
    return this.viewer.accountId;
  }

  /** The same call by another account. @throws JiraError 400 for an account that the site does not have */
  as(accountId: string): JiraCall {
    const person = this.state.index.personById.get(accountId);
    if (!person) throw badRequest(`The account '${accountId}' does not exist.`);
    return new JiraCall(this.states, { person, accountId }, this.cursors, this.live, this.now, this.request);
  }

  get jqlContext(): JqlContext {
    return {
      state: this.searched,
      person: this.viewer.person,
      now: this.now,
      clock: clockOf(this.viewer.person.timeZone),
    };
  }

  /** A parameter of the path. */
  param(name: string): string {
    const value = this.request.params[name];
    if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
    return value;
  }

  query(name: string): string | null {
    return this.request.query.get(name);
  }

  /** Repeated parameters, and lists with commas, as Jira takes either. */
  queryList(name: string): readonly string[] {
    return this.request.query.getAll(name).flatMap((value) => split(value));
  }

  /** @throws JiraError 400 where it is no whole number from 0 */
  queryNumber(name: string, fallback: number): number {
    const text = this.request.query.get(name);
    if (text === null || text === '') return fallback;
    if (!/^\d+$/.test(text)) throw badRequest(`The value '${text}' of the query parameter '${name}' is not a number.`);
    return Number(text);
  }

  expand(): ReadonlySet<string> {
    return new Set(this.queryList('expand'));
  }

  /** @throws JiraError 400 where the body has another shape */
  body<T>(schema: z.ZodType<T>): T {
    const parsed = schema.safeParse(this.request.body);
    if (parsed.success) return parsed.data;
    // Jira does not say which property it minds; whoever builds on the sandbox should know.
    const [issue] = parsed.error.issues;
    const where = issue ? ` (${issue.path.join('.')}: ${issue.message})` : '';
    throw badRequest(`Invalid request payload. Refer to the REST API documentation and try again.${where}`);
  }
}

export function split(list: string): readonly string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Some clients send lists as one text with commas. */
export const textList = z.array(z.string()).transform((parts) => parts.flatMap(split));
