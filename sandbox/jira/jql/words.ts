/** The words of a text as a search compares them. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What JQL's `~` asks: each word of the query occurs in the text. `word*` matches beginnings, `"some words"` a phrase.
 * Jira also reduces words to their stems; that is left out.
 */
export function textQuery(query: string): (texts: readonly string[]) => boolean {
  const parts = query.toLowerCase().match(/"[^"]*"|[\p{L}\p{N}]+\*?/gu) ?? [];
  const tests = parts.map(partTest);
  return (texts) => {
    const words = texts.map(wordsOf);
    return tests.every((test) => words.some(test));
  };
}

function partTest(part: string): (words: readonly string[]) => boolean {
  if (part.startsWith('"')) {
    const phrase = ` ${wordsOf(part).join(' ')} `;
    return (words) => ` ${words.join(' ')} `.includes(phrase);
  }
  if (part.endsWith('*')) {
    const beginning = part.slice(0, -1);
    return (words) => words.some((word) => word.startsWith(beginning));
  }
  return (words) => words.includes(part);
}
