import { createHash } from 'node:crypto';
import { z } from 'zod';
import { badRequest } from './jira-error';
import { runJql } from './jql/run';
import type { Reconciled } from './jql/run';
import type { JqlContext } from './jql/jql-context';
import type { Entry } from './site-index';

const remembered = 32;
const lifetime = 7 * 24 * 3600 * 1000;

interface Results {
  readonly version: number;
  readonly entries: readonly Entry[];
}

/** Where the next page begins, and of which search. */
const tokenShape = z.strictObject({
  search: z.string(),
  offset: z.number(),
  last: z.string(),
  issued: z.number(),
});

export interface SearchPage {
  readonly entries: readonly Entry[];
  /** null: this was the last page. */
  readonly nextPageToken: string | null;
}

/**
 * Pages through search results without searching anew for each page. Results are forgotten when the site changes or
 * others are asked for; then the search runs again and goes on behind the issue that the last page ended with.
 */
export class SearchCursors {
  readonly #results = new Map<string, Results>();

  /** @throws JiraError 400 for a query that Jira refuses, or a token of another search */
  page(jql: string, token: string | null, size: number, context: JqlContext, reconciled: Reconciled): SearchPage {
    const search = searchId(jql, context);
    const start = token === null ? null : readToken(token, search, context.now);
    const { entries, isFresh } = this.#find(search, jql, start === null, context, reconciled);
    const from = start === null ? 0 : isFresh ? behind(entries, start) : start.offset;
    const page = entries.slice(from, from + size);
    const last = page.at(-1);
    const isLast = last === undefined || from + size >= entries.length;
    const next = { search, offset: from + size, last: last?.issue.id ?? '', issued: context.now };
    return { entries: page, nextPageToken: isLast ? null : writeToken(next) };
  }

  #find(
    search: string,
    jql: string,
    isFirst: boolean,
    context: JqlContext,
    reconciled: Reconciled,
  ): { entries: readonly Entry[]; isFresh: boolean } {
    const known = this.#results.get(search);
    const mayRemember = reconciled.ids.size === 0;
    if (!isFirst && mayRemember && known?.version === context.state.version) {
      return { entries: known.entries, isFresh: false };
    }
    const entries = runJql(jql, context, reconciled);
    this.#results.delete(search);
    if (mayRemember) this.#results.set(search, { version: context.state.version, entries });
    const oldest = this.#results.keys().next().value;
    if (this.#results.size > remembered && oldest !== undefined) this.#results.delete(oldest);
    return { entries, isFresh: true };
  }
}

function behind(entries: readonly Entry[], { last, offset }: z.infer<typeof tokenShape>): number {
  const position = entries.findIndex((entry) => entry.issue.id === last);
  if (position !== -1) return position + 1;
  // The last issue is found no longer. Where the results ascend, what follows it is still known.
  const next = entries.findIndex((entry) => entry.number > Number(last));
  const isAscending = entries.every((entry, at) => at === 0 || (entries[at - 1]?.number ?? 0) < entry.number);
  if (!isAscending) return offset;
  return next === -1 ? entries.length : next;
}

function searchId(jql: string, { person }: JqlContext): string {
  return createHash('sha256').update(`${person.accountId}\n${jql}`).digest('base64url').slice(0, 16);
}

function writeToken(token: z.infer<typeof tokenShape>): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function readToken(text: string, search: string, now: number): z.infer<typeof tokenShape> {
  const token = tokenShape.safeParse(parsed(text));
  if (!token.success || token.data.search !== search) throw badRequest('The provided next page token is invalid.');
  if (now - token.data.issued > lifetime) throw badRequest('The provided next page token has expired.');
  return token.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
