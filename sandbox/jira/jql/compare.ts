import { badRequest } from '../jira-error';
import type { Entry } from '../site-index';
import { parseInstant } from './dates';
import type { Value } from './functions';
import type { JqlContext } from './jql-context';
import type { DayField, InstantField, JqlField, NumberField, OptionField, TextField } from './jql-field';
import { textQuery } from './words';

export type Predicate = (entry: Entry) => boolean;

const signs: Readonly<Record<string, (sign: number) => boolean>> = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

const membership: Readonly<Record<string, boolean>> = { '=': true, in: true, '!=': false, 'not in': false };

/** What an operator asks of a field. @throws JiraError 400 for an operator or a value that the field does not take */
export function comparison(
  field: JqlField,
  operator: string,
  values: readonly Value[],
  context: JqlContext,
): Predicate {
  if (operator === 'is' || operator === 'is not') return emptiness(field, operator, values);
  switch (field.kind) {
    case 'option':
      return optionTest(field, operator, values);
    case 'text':
      return textTest(field, operator, values);
    case 'number':
      return scalarTest(field, operator, values, (value) => numberOf(field, value));
    case 'instant':
      return scalarTest(field, operator, values, (value) => instantOf(field, value, context));
    case 'day':
      return scalarTest(field, operator, values, (value) => context.clock.day(instantOf(field, value, context)));
  }
}

function emptiness(field: JqlField, operator: string, values: readonly Value[]): Predicate {
  const onlyEmpty = values.every((value) => value.kind === 'empty' || isEmptyWord(field, value));
  if (!onlyEmpty) throw badRequest(`The operator '${operator}' only takes EMPTY for the '${field.name}' field.`);
  return operator === 'is' ? (entry) => isEmpty(field, entry) : (entry) => !isEmpty(field, entry);
}

function isEmpty(field: JqlField, entry: Entry): boolean {
  return field.kind === 'option' || field.kind === 'text'
    ? field.valuesOf(entry).length === 0
    : field.valueOf(entry) === null;
}

/** The ids that the values of an option field stand for. @throws JiraError 400 for a value that does not exist */
export function optionIds(field: OptionField, values: readonly Value[]): ReadonlySet<string> {
  return new Set(
    values.flatMap((value) => {
      if (value.kind === 'empty' || isEmptyWord(field, value)) return [];
      const text = value.kind === 'text' ? value.text : String(value.instant);
      const ids = field.resolve(text);
      if (!ids) throw badRequest(`The value '${text}' does not exist for the field '${field.name}'.`);
      return ids;
    }),
  );
}

function optionTest(field: OptionField, operator: string, values: readonly Value[]): Predicate {
  const ids = optionIds(field, values);
  if (operator in signs) return orderTest(field, operator, ids);
  const wanted = membership[operator];
  if (wanted === undefined) throw unsupported(field, operator);
  // An issue without any value is neither equal nor unequal: only EMPTY finds it.
  const takesEmpty = values.some((value) => value.kind === 'empty' || isEmptyWord(field, value));
  return (entry) => {
    const own = field.valuesOf(entry);
    if (own.length === 0) return wanted && takesEmpty;
    return own.some((id) => ids.has(id)) === wanted;
  };
}

function orderTest(field: OptionField, operator: string, ids: ReadonlySet<string>): Predicate {
  const passes = signs[operator];
  const compare = field.compare?.bind(field);
  if (!passes || !compare) throw unsupported(field, operator);
  return (entry) => [...ids].some((id) => passes(compare(entry, id) ?? NaN));
}

function textTest(field: TextField, operator: string, values: readonly Value[]): Predicate {
  if (operator !== '~' && operator !== '!~') throw unsupported(field, operator);
  const queries = values.map((value) => textQuery(value.kind === 'text' ? value.text : ''));
  return (entry) => {
    const texts = field.valuesOf(entry);
    return texts.length > 0 && queries.every((query) => query(texts)) === (operator === '~');
  };
}

function scalarTest<T extends number | string>(
  field: Scalar<T>,
  operator: string,
  values: readonly Value[],
  read: (value: Value) => T,
): Predicate {
  const takesEmpty = values.some((value) => value.kind === 'empty');
  const operands = values.filter((value) => value.kind !== 'empty').map(read);
  const passes = signs[operator];
  if (passes) {
    return (entry) => {
      const own = field.valueOf(entry);
      return own !== null && operands.some((operand) => passes(own < operand ? -1 : own > operand ? 1 : 0));
    };
  }
  const wanted = membership[operator];
  if (wanted === undefined) throw unsupported(field, operator);
  return (entry) => {
    const own = field.valueOf(entry);
    return own === null ? wanted && takesEmpty : operands.includes(own) === wanted;
  };
}

type Scalar<T> = { readonly kind: JqlField['kind']; readonly name: string; valueOf(entry: Entry): T | null };

function numberOf(field: NumberField, value: Value): number {
  const number = value.kind === 'text' ? Number(value.text) : NaN;
  if (!Number.isNaN(number)) return number;
  throw badRequest(`The value for the field '${field.name}' must be a number.`);
}

/** @throws JiraError 400 for a text that is no date */
export function instantOf(field: InstantField | DayField, value: Value, context: JqlContext): number {
  return value.kind === 'instant'
    ? value.instant
    : parseInstant(value.kind === 'text' ? value.text : '', field.name, context);
}

function isEmptyWord(field: JqlField, value: Value): boolean {
  return field.kind === 'option' && value.kind === 'text' && value.text.toLowerCase() === field.emptyWord;
}

function unsupported(field: { readonly name: string }, operator: string) {
  return badRequest(`The operator '${operator}' is not supported by the '${field.name}' field.`);
}
