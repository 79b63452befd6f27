import { messageOf } from '../forge/error-message';
import { fileLines, type FileLine } from './file-lines';
import { asList, asObject, objectOf, property, type JsonObject } from './json-access';

/** One object of a file, or why a line gave none. */
export type FileRow =
  | {
      readonly line: number;
      readonly value: JsonObject;
      /** What came around it: the captured row, or the page of results that it stood in. */
      readonly around: readonly JsonObject[];
    }
  | { readonly line: number; readonly problem: string };

const unread = Symbol('unread');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return unread;
  }
}

/** What is wrong with a line, in a parser's words but without quoting from it. */
function faultOf(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return messageOf(error).replace(/, "?\.{3}.*|,? ?".*" is not valid JSON$/s, '');
  }
}

function* expanded(value: unknown, line: number, around: readonly JsonObject[]): Generator<FileRow> {
  if (Array.isArray(value)) {
    for (const entry of asList(value)) yield* expanded(entry, line, around);
    return;
  }
  const object = asObject(value);
  if (object === null) {
    yield { line, problem: 'This is not a JSON object, so it cannot be an issue.' };
    return;
  }
  yield* unwrapped(object, line, around);
}

/** Pages of results and captured rows are opened; anything else is a row itself. */
function* unwrapped(object: JsonObject, line: number, around: readonly JsonObject[]): Generator<FileRow> {
  const inside = insideOf(object);
  if (inside === null) yield { line, value: object, around };
  else yield* expanded(inside, line, [...around, object]);
}

/** null: it is a row by itself. */
function insideOf(object: JsonObject): object | null {
  const list = [property(object, 'issues'), property(object, 'values')].find((value) => Array.isArray(value));
  if (list !== undefined) return list as object;
  if (objectOf(object, 'fields') !== null) return null;
  const issue = objectOf(object, 'issue');
  if (objectOf(issue, 'fields') !== null) return issue;
  const data = property(object, 'data');
  return typeof data === 'object' ? data : null;
}

/** Lines of an array that has one element a line: brackets alone carry nothing, commas separate. */
function elementOf(text: string): string {
  const bare = text.endsWith(',') ? text.slice(0, -1) : text;
  return bare === '[' || bare === ']' ? '' : bare;
}

function* lineRows(entry: FileLine): Generator<FileRow> {
  if ('problem' in entry) {
    yield entry;
    return;
  }
  const text = elementOf(entry.text);
  if (text === '') return;
  const value = parsed(text);
  if (value === unread)
    yield { line: entry.line, problem: `This line is not complete JSON and was left out: ${faultOf(entry.text)}.` };
  else yield* expanded(value, entry.line, []);
}

const textOf = (entry: FileLine): string => ('text' in entry ? entry.text : '');

/** A document over several lines begins with a bracket alone, or with two lines that are not JSON by themselves. */
function beginsDocument([first, second]: readonly FileLine[]): boolean {
  const text = first === undefined ? '' : textOf(first);
  if (!/^[[{]/.test(text) || parsed(text) !== unread) return false;
  return text.length === 1 || second === undefined || parsed(textOf(second)) === unread;
}

function* documentRows(entries: readonly FileLine[]): Generator<FileRow> {
  const value = parsed(entries.map(textOf).join('\n'));
  if (value !== unread) yield* expanded(value, entries[0]?.line ?? 1, []);
  else for (const entry of entries) yield* lineRows(entry);
}

const isBlank = (entry: FileLine): boolean => 'text' in entry && entry.text === '';

async function firstTwo(lines: AsyncIterator<FileLine>): Promise<FileLine[]> {
  const found: FileLine[] = [];
  while (found.length < 2) {
    const next = await lines.next();
    if (next.done === true) return found;
    if (!isBlank(next.value)) found.push(next.value);
  }
  return found;
}

/**
 * The objects of a file, in its order: JSON Lines, or one JSON document. Broken lines are told and passed over. Throws
 * where there is no such file.
 */
export async function* fileRows(file: string): AsyncGenerator<FileRow> {
  const lines = fileLines(file);
  const begin = await firstTwo(lines);
  if (beginsDocument(begin)) {
    for await (const line of lines) begin.push(line);
    yield* documentRows(begin);
    return;
  }
  for (const line of begin) yield* lineRows(line);
  for await (const line of lines) yield* lineRows(line);
}
