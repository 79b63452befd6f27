import type { Person } from './model';

/** One REST call as it reaches Jira, whoever made it. */
export interface JiraRequest {
  readonly method: string;
  /** Path below the site, e.g. `/rest/api/3/field`; without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** Parsed JSON, or undefined without a body. */
  readonly body?: unknown;
}

export interface JiraResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON-serialisable; null for an empty body. */
  readonly body: unknown;
  /** How many core objects (issues, projects …) the answer holds: what Jira's points price counts. */
  readonly returned: number;
}

/** A Jira that answers as one account. The emulated one and a real site both stand behind it. */
export interface JiraSite {
  readonly name: string;
  /** People that the sandbox offers in its switch; never apps. The first is the default viewer. */
  readonly people: readonly Person[];
  /** The account the installed app acts as. */
  readonly appAccountId: string;
  request(accountId: string, request: JiraRequest): Promise<JiraResponse>;
}
