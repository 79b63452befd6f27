import { JastBuilder } from '@atlaskit/jql-ast';
import type { Query } from '@atlaskit/jql-ast';
import { badRequest } from '../jira-error';

const parsed = new Map<string, Query>();

/** @throws JiraError 400 where the text is no JQL */
export function parseJql(jql: string): Query {
  const known = parsed.get(jql);
  if (known) return known;
  // A builder keeps its parser for the same text, and that has no errors the second time.
  const { query, errors } = new JastBuilder().build(jql);
  if (errors.length > 0) throw badRequest(`Error in the JQL Query: ${errors.map((error) => error.message).join(' ')}`);
  if (!query) throw badRequest('Error in the JQL Query: it could not be read.');
  if (parsed.size > 500) parsed.clear();
  parsed.set(jql, query);
  return query;
}
