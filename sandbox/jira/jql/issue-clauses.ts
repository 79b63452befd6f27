import type { JqlContext } from './jql-context';
import type { JqlField, OptionField } from './jql-field';

/** The issue itself, under its four names. Ids and keys of issues that are not there match nothing. */
export function issueClauses({ state: { index } }: JqlContext): Readonly<Record<string, JqlField>> {
  const issue: OptionField = {
    kind: 'option',
    name: 'issuekey',
    valuesOf: (entry) => [entry.issue.id],
    resolve: (text) => {
      if (/^\d+$/.test(text)) return [text];
      if (!/^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(text)) return null;
      const found = index.entryByKey.get(text.toUpperCase());
      return found ? [found.issue.id] : [];
    },
    compare: (entry, id) => {
      const other = index.entryById.get(id);
      return other && other.project !== entry.project ? null : entry.number - Number(id);
    },
  };
  return { id: issue, key: issue, issue, issuekey: issue };
}
