import type { Clause, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { badRequest } from '../jira-error';
import type { Entry, SiteIndex } from '../site-index';
import { comparison, instantOf, optionIds } from './compare';
import type { Predicate } from './compare';
import { fieldFinder } from './find-fields';
import type { FieldFinder } from './find-fields';
import { callFunction } from './functions';
import type { Value } from './functions';
import type { JqlContext } from './jql-context';
import type { JqlField } from './jql-field';

/** A clause made ready to run. */
export interface CompiledClause {
  readonly test: Predicate;
  /** All issues that can pass the test are among these, ascending by id; null: any may. */
  readonly among: readonly Entry[] | null;
}

const opposites: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '~': '!~',
  '!~': '~',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

/** @throws JiraError 400 for fields, values, operators and functions that the viewer's Jira does not know */
export function compileClause(clause: Clause, context: JqlContext): CompiledClause {
  return compile(clause, false, context, fieldFinder(context));
}

/** Like Jira, it turns NOT into the opposite operators, so `NOT assignee = x` leaves the unassigned out as well. */
function compile(clause: Clause, negated: boolean, context: JqlContext, find: FieldFinder): CompiledClause {
  if (clause.clauseType === 'terminal') return compileTerminal(clause, negated, context, find);
  if (clause.clauseType === 'not') return compile(clause.clause, !negated, context, find);
  const parts = clause.clauses.map((part) => compile(part, negated, context, find));
  const isAnd = (clause.operator.value === 'and') !== negated;
  return isAnd ? allOf(parts) : anyOf(parts);
}

function allOf(parts: readonly CompiledClause[]): CompiledClause {
  const tests = parts.map(({ test }) => test);
  const lists = parts.flatMap(({ among }) => (among ? [among] : [])).sort((a, b) => a.length - b.length);
  return { test: (entry) => tests.every((test) => test(entry)), among: lists[0] ?? null };
}

function anyOf(parts: readonly CompiledClause[]): CompiledClause {
  const tests = parts.map(({ test }) => test);
  return { test: (entry) => tests.some((test) => test(entry)), among: null };
}

function compileTerminal(
  clause: TerminalClause,
  negated: boolean,
  context: JqlContext,
  find: FieldFinder,
): CompiledClause {
  const written = clause.operator?.value ?? '';
  const operator = negated ? opposites[written] : written;
  if (operator === undefined || !(operator in opposites)) {
    throw badRequest(`The sandbox does not emulate the operator '${written}' of JQL.`);
  }
  // The parser types an absent operand as void.
  const operand = clause.operand as Operand | undefined;
  const values = valuesOf(operand, context);
  const fields = find(clause.field.value);
  const tests = fields.map((field) => comparison(field, operator, values, context));
  const only = fields.length === 1 ? fields[0] : undefined;
  return {
    // Of fields that share a name, a negation must hold for each, anything else for one.
    test:
      operator === '!=' || operator.includes('not') ? (e) => tests.every((t) => t(e)) : (e) => tests.some((t) => t(e)),
    among: only ? candidates(only, operator, values, context) : null,
  };
}

function valuesOf(operand: Operand | undefined, context: JqlContext): readonly Value[] {
  switch (operand?.operandType) {
    case 'value':
      return [{ kind: 'text', text: operand.value }];
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'list':
      return operand.values.flatMap((value) => valuesOf(value, context));
    case 'function':
      return callFunction(
        operand.function.value,
        operand.arguments.map((argument) => argument.value),
        context,
      );
    case undefined:
      throw badRequest('Error in the JQL Query: a clause has no value.');
  }
}

function candidates(field: JqlField, operator: string, values: readonly Value[], context: JqlContext) {
  return narrowed(field, operator, values, context.state.index) ?? lately(field, operator, values, context);
}

/** Projects, parents and the issues themselves are indexed; so most queries need not look at the whole site. */
function narrowed(
  field: JqlField,
  operator: string,
  values: readonly Value[],
  index: SiteIndex,
): readonly Entry[] | null {
  const isPositive = operator === '=' || operator === 'in';
  if (field.kind !== 'option' || !isPositive || values.some((value) => value.kind === 'empty')) return null;
  const ids = [...optionIds(field, values)];
  switch (field.name) {
    case 'project':
      return inOrder(ids.map((id) => index.entriesOfProject.get(id) ?? []));
    case 'issuekey':
      return inOrder([...new Set(ids)].map((id) => listed(index.entryById.get(id))));
    case 'parent':
      return inOrder(ids.flatMap((id) => listed(index.entryById.get(id))).map(({ issue }) => index.childrenOf(issue)));
    default:
      return null;
  }
}

/** Who follows a site asks again and again what was updated lately. */
function lately(field: JqlField, operator: string, values: readonly Value[], context: JqlContext) {
  const [value] = values;
  if (field.kind !== 'instant' || field.name !== 'updated' || !value || values.length > 1) return null;
  if (value.kind === 'empty' || (operator !== '>' && operator !== '>=')) return null;
  return context.state.index.updatedSince(instantOf(field, value, context));
}

function inOrder(lists: readonly (readonly Entry[])[]): readonly Entry[] {
  const [only] = lists;
  return only && lists.length === 1 ? only : lists.flat().sort((a, b) => a.number - b.number);
}

function listed<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
