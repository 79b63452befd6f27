/** Texts in quotes, skipped as wholes; or ORDER BY as words of their own. ORDER is reserved: unquoted it means nothing else. */
const quotedOrOrder = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|(?<![^\s)"'])order\s+by(?=\s|$|["'])/gi;

/** A query without its ORDER BY, which changes nothing of what it finds. Trimmed; empty where nothing is left. */
export function withoutOrder(jql: string): string {
  for (const match of jql.matchAll(quotedOrOrder)) {
    if (/^o/i.test(match[0])) return jql.slice(0, match.index).trim();
  }
  return jql.trim();
}
