import type { StatementKind } from './sql-engine';

/** A statement without its comments and the insides of its quotes. */
export interface SqlOutline {
  readonly placeholders: number;
  /** More than one statement stands in the text. */
  readonly isSeveral: boolean;
  readonly kind: StatementKind;
  /** The statement's first word in capitals, e.g. `SELECT`. */
  readonly verb: string;
}

const ddlVerbs = new Set(['CREATE', 'ALTER', 'DROP', 'TRUNCATE', 'RENAME']);
const selectVerbs = new Set(['SELECT', 'SHOW', 'DESCRIBE', 'DESC', 'EXPLAIN']);
const skipped = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`(?:[^`]|``)*`|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//g;

/** Reads what Forge SQL must know of a statement before it runs. */
export function outlineSql(query: string): SqlOutline {
  const bare = query.replace(skipped, ' ').trim();
  const words = /^\(*\s*([A-Za-z]+)/.exec(bare);
  const verb = (words?.[1] ?? '').toUpperCase();
  return {
    placeholders: bare.split('?').length - 1,
    isSeveral: bare.replace(/;\s*$/, '').includes(';'),
    kind: kindOf(verb, bare),
    verb,
  };
}

function kindOf(verb: string, bare: string): StatementKind {
  if (ddlVerbs.has(verb)) return 'ddl';
  if (selectVerbs.has(verb)) return 'select';
  if (verb === 'WITH') return /\b(INSERT|UPDATE|DELETE|REPLACE)\b(?!\s*\()/i.test(bare) ? 'write' : 'select';
  return 'write';
}
