import { isClosed } from '../privacy/closed-account';

/** Texts in quotes as wholes, and whatever stands unquoted between spaces, brackets, commas and operators. */
const word = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[^\s()=!<>~,"'&|;]+/g;

const meaningOf = (written: string): string =>
  /^["']/.test(written) ? written.slice(1, -1).replaceAll(/\\([^])/g, '$1') : written;

/** Every word of a query as Jira understands it: values, and names and keywords with them. */
export function wordsOf(jql: string): string[] {
  return Array.from(jql.matchAll(word), ([written]) => meaningOf(written));
}

/** The query with another value in the place of one; everything else stays as it is written. */
export function withValue(jql: string, value: string, other: string): string {
  return jql.replaceAll(word, (written) => (meaningOf(written) === value ? JSON.stringify(other) : written));
}

/** It names somebody who closed his account: Jira would refuse it, and nobody can say any more who was meant. */
export const namesClosed = (jql: string): boolean => wordsOf(jql).some(isClosed);
