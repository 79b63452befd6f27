/** Every word of an answer, wherever it stands: of texts, and of numbers that stand for ids. Of `ABC-1` that is `ABC` as well. */
export function wordsTold(answer: unknown, name = ''): Set<string> {
  if (typeof answer === 'string') return new Set(wordsIn(answer));
  if (typeof answer === 'number') return new Set(/ids?$/i.test(name) ? [String(answer)] : []);
  if (typeof answer !== 'object' || answer === null) return new Set();
  const isList = Array.isArray(answer);
  return new Set(
    Object.entries(answer).flatMap(([key, part]) => [
      ...(isList ? [] : wordsIn(key)),
      ...wordsTold(part, isList ? name : key),
    ]),
  );
}

function wordsIn(text: string): string[] {
  const words = text.split(/[^\w-]+/);
  return [...words, ...words.flatMap((word) => (/^[A-Z][A-Z0-9_]*-\d+$/.test(word) ? [word.split('-')[0] ?? ''] : []))];
}

/** What of it an answer tells. */
export function toldOf(secrets: Iterable<string>, answer: unknown): string[] {
  const words = wordsTold(answer);
  const text = JSON.stringify(answer);
  return [...new Set(secrets)].filter((one) =>
    /^[\w-]+$/.test(one) ? words.has(one) : text.includes(JSON.stringify(one).slice(1, -1)),
  );
}
