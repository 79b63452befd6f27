import type { Clause, Operand, OrderBy, Predicate, Query } from '@atlaskit/jql-ast';

type Json = Readonly<Record<string, unknown>>;

/** A query as `jql/parse` answers it. */
export function structureOf({ where, orderBy }: Query): Json {
  return { ...(where ? { where: clauseJson(where) } : {}), ...(orderBy ? { orderBy: orderJson(orderBy) } : {}) };
}

function clauseJson(clause: Clause): Json {
  if (clause.clauseType === 'compound') {
    return { clauses: clause.clauses.map(clauseJson), operator: clause.operator.value };
  }
  if (clause.clauseType === 'not') return { clauses: [clauseJson(clause.clause)], operator: 'not' };
  const operator = clause.operator ? clause.operator.value : '=';
  const timed = operator.startsWith('was') || operator === 'changed';
  return {
    field: { name: clause.field.value, encodedName: clause.field.text },
    // The document lists `~=` where JQL has `!~`.
    operator: operator === '!~' ? '~=' : operator,
    ...(clause.operand ? { operand: operandJson(clause.operand) } : {}),
    ...(timed ? { predicates: clause.predicates.map(predicateJson) } : {}),
  };
}

function predicateJson({ operator, operand }: Predicate): Json {
  return { operator: operator.value, ...(operand ? { operand: operandJson(operand) } : {}) };
}

function operandJson(operand: Operand): Json {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: operand.value };
    case 'list':
      return { values: operand.values.map(operandJson) };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map(({ value }) => value),
      };
  }
}

function orderJson({ fields }: OrderBy): Json {
  return {
    fields: fields.map(({ field, direction }) => ({
      field: { name: field.value, encodedName: field.text },
      ...(direction ? { direction: direction.value.toLowerCase() } : {}),
    })),
  };
}
