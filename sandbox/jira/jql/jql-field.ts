import type { Entry } from '../site-index';

/** A field as JQL compares it. The kinds differ in the operators they allow and in what their values mean. */
export type JqlField = OptionField | InstantField | DayField | NumberField | TextField;

/** Has any number of values out of a known set: people, statuses, versions, issues themselves. */
export interface OptionField {
  readonly kind: 'option';
  readonly name: string;
  valuesOf(entry: Entry): readonly string[];
  /** The ids that a text in the query means; null: there is no such value. */
  resolve(text: string): readonly string[] | null;
  /** For fields whose values have an order: the sign tells how the issue stands to the value; null: not comparable. */
  compare?(entry: Entry, id: string): number | null;
  /** A lower-case word that means EMPTY for this field. */
  readonly emptyWord?: string;
}

export interface InstantField {
  readonly kind: 'instant';
  readonly name: string;
  valueOf(entry: Entry): number | null;
}

/** Whole days, as ISO dates. */
export interface DayField {
  readonly kind: 'day';
  readonly name: string;
  valueOf(entry: Entry): string | null;
}

export interface NumberField {
  readonly kind: 'number';
  readonly name: string;
  valueOf(entry: Entry): number | null;
}

export interface TextField {
  readonly kind: 'text';
  readonly name: string;
  valuesOf(entry: Entry): readonly string[];
}
