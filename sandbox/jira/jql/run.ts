import type { Query } from '@atlaskit/jql-ast';
import { badRequest } from '../jira-error';
import type { Entry } from '../site-index';
import { compileClause } from './compile';
import type { CompiledClause } from './compile';
import { fieldFinder } from './find-fields';
import type { JqlContext } from './jql-context';
import { compileOrder, defaultOrder, isAscendingById } from './order';
import type { Order } from './order';
import { parseJql } from './parse';

/** Issues that a search is to see as they are now, however far the search index lags behind. */
export interface Reconciled {
  readonly ids: ReadonlySet<string>;
  /** Those of them that exist. */
  readonly entries: readonly Entry[];
}

const none: Reconciled = { ids: new Set(), entries: [] };
const ascending: Order = (a, b) => a.number - b.number;

/**
 * The issues that the viewer finds, in the order of the query.
 * @throws JiraError 400 where the query has no restriction or cannot be understood
 */
export function runJql(jql: string, context: JqlContext, reconciled: Reconciled = none): readonly Entry[] {
  const query = parseJql(jql);
  if (!query.where) {
    throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  const clause = compileClause(query.where, context);
  const order = orderOf(query, context);
  const found = findVisible(clause, context);
  if (reconciled.ids.size === 0) return order === null ? found : found.sort(order);
  const others = found.filter(({ issue }) => !reconciled.ids.has(issue.id));
  const current = reconciled.entries.filter((entry) => isSearchable(entry, context) && clause.test(entry));
  return [...others, ...current].sort(order ?? ascending);
}

/** Whether each of these issues would be found. @throws JiraError 400 as above, save that no restriction is fine */
export function matchJql(jql: string, entries: readonly Entry[], context: JqlContext): readonly Entry[] {
  const { where } = parseJql(jql);
  const test = where ? compileClause(where, context).test : () => true;
  return entries.filter((entry) => isSearchable(entry, context) && test(entry));
}

/** null: the order that issues stand in anyway. */
function orderOf({ orderBy }: Query, context: JqlContext): Order | null {
  if (!orderBy) return defaultOrder;
  const order = compileOrder(orderBy, context.state, fieldFinder(context));
  return isAscendingById(orderBy) ? null : order;
}

function findVisible({ among, test }: CompiledClause, context: JqlContext): Entry[] {
  return (among ?? context.state.index.entries).filter((entry) => isSearchable(entry, context) && test(entry));
}

/** Jira's search leaves archived projects out. */
function isSearchable(entry: Entry, { state, person }: JqlContext): boolean {
  return !entry.project.archived && state.permissions.canBrowse(person.accountId, entry.issue);
}
