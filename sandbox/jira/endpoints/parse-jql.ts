import { z } from 'zod';
import { ok } from '../jira-call';
import type { Answer, JiraCall, Route } from '../jira-call';
import { badRequest, JiraError } from '../jira-error';
import { compileClause } from '../jql/compile';
import { fieldFinder } from '../jql/find-fields';
import { compileOrder } from '../jql/order';
import { parseJql } from '../jql/parse';
import { structureOf } from '../jql/structure';

const parseBody = z.strictObject({ queries: z.array(z.string().min(1)).min(1) });
type Validation = 'strict' | 'warn' | 'none';

function parseQueries(call: JiraCall): Answer {
  const validation = call.query('validation');
  if (validation !== 'strict' && validation !== 'warn' && validation !== 'none') {
    throw badRequest('The query parameter validation must be one of strict, warn and none.');
  }
  const { queries } = call.body(parseBody);
  return ok({ queries: queries.map((query) => parseQuery(call, query, validation)) });
}

/** `strict` leaves out the structure of a query with errors, `warn` only of one that is no JQL. */
function parseQuery(call: JiraCall, query: string, validation: Validation): object {
  const structure = attempt(() => structureOf(parseJql(query)));
  if (structure.errors) return { query, errors: structure.errors };
  if (validation === 'none') return { query, structure: structure.value };
  const { errors } = attempt(() => validate(call, query));
  if (!errors) return { query, structure: structure.value };
  return { query, errors, ...(validation === 'warn' ? { structure: structure.value } : {}) };
}

function validate(call: JiraCall, query: string): void {
  const { where, orderBy } = parseJql(query);
  if (where) compileClause(where, call.jqlContext);
  if (orderBy) compileOrder(orderBy, call.searched, fieldFinder(call.jqlContext));
}

type Attempt<T> = { readonly value: T; readonly errors?: undefined } | { readonly errors: readonly string[] };

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof JiraError) return { errors: error.errorMessages };
    throw error;
  }
}

/** What a query means, and what is wrong with it for whoever asks. */
export const parseJqlRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/jql/parse', answer: parseQueries },
];
