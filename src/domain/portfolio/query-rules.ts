import type { ProblemReason } from './record-problems';

/** A query as Jira's parser gives it (`POST /rest/api/3/jql/parse`), as far as rules look at it. */
export interface JqlClause {
  readonly clauses?: readonly JqlClause[] | undefined;
  readonly field?: { readonly name: string } | undefined;
  readonly operand?: JqlOperand | undefined;
  readonly predicates?: readonly { readonly operand: JqlOperand }[] | undefined;
}
export interface JqlOperand {
  readonly function?: string | undefined;
  readonly arguments?: readonly string[] | undefined;
  readonly values?: readonly JqlOperand[] | undefined;
}

/** Functions whose answer depends on who asks. Jira's newer words for projects and issues are spaces and work items. */
const dependent = new Set(
  [
    ['currentUser', 'currentLogin', 'lastLogin'],
    ['issueHistory', 'workItemHistory', 'watchedIssues', 'watchedWorkItems', 'votedIssues', 'votedWorkItems'],
    ['projectsWhereUserHasPermission', 'spacesWhereUserHasPermission'],
    ['projectsWhereUserHasRole', 'spacesWhereUserHasRole'],
    ['myApproval', 'myPending'],
  ]
    .flat()
    .map((name) => name.toLowerCase()),
);
/** Functions that mean the person who asks where no other is named. */
const dependentAlone = new Set(['projectsleadbyuser', 'spacesleadbyuser', 'componentsleadbyuser']);
/**
 * Fields that not everybody who sees an issue sees in full: comments and work logs may be restricted to a role, watchers
 * and voters to who may view them. A text search looks into comments too.
 */
const dependentFields = new Set(
  [
    ['lastViewed', 'comment', 'text', 'watcher', 'watchers', 'voter', 'voters'],
    ['worklogAuthor', 'worklogComment', 'worklogDate'],
  ]
    .flat()
    .map((name) => name.toLowerCase()),
);
const savedFilters = new Set(['filter', 'request', 'savedfilter', 'searchrequest']);

interface Objection {
  readonly reason: ProblemReason;
  readonly detail: string;
}

/**
 * Why a query cannot be evaluated once for everybody; null: it can. Days such as `startOfDay()` are no obstacle: they are
 * those of the app's time zone.
 */
export function objectionTo(clause: JqlClause): Objection | null {
  for (const part of clause.clauses ?? []) {
    const objection = objectionTo(part);
    if (objection) return objection;
  }
  const ofField = objectionToField(clause.field?.name ?? '');
  if (ofField) return ofField;
  const operands = [clause.operand ?? {}, ...(clause.predicates ?? []).map(({ operand }) => operand)];
  const found = operands.map(dependentFunction).find((name) => name !== null);
  return found ? { reason: 'person-dependent', detail: `${found}()` } : null;
}

function objectionToField(name: string): Objection | null {
  if (savedFilters.has(name.toLowerCase())) return { reason: 'saved-filter', detail: name };
  return dependentFields.has(name.toLowerCase()) ? { reason: 'person-dependent', detail: name } : null;
}

function dependentFunction(operand: JqlOperand): string | null {
  for (const value of operand.values ?? []) {
    const found = dependentFunction(value);
    if (found) return found;
  }
  const name = operand.function;
  if (name === undefined) return null;
  const args = operand.arguments ?? [];
  if (dependent.has(name.toLowerCase()) || (args.length === 0 && dependentAlone.has(name.toLowerCase()))) return name;
  return args.some((argument) => /^\s*currentuser\s*\(/i.test(argument)) ? 'currentUser' : null;
}
