import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { inflate } from './inflate';

/** A line of a text file, or why there are no more. */
export type FileLine =
  { readonly line: number; readonly text: string } | { readonly line: number; readonly problem: string };

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Throws, in plain words, where there is no such file. */
async function ensureFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new Error(`The file to import does not exist or cannot be read: ${file}`);
  if (!found.isFile()) throw new Error(`What is to be imported is not a file: ${file}`);
}

/** Splits at line feeds only: JSON may hold other line separators inside of its strings. */
class Splitter {
  private rest = '';
  private line = 0;

  *feed(chunk: string): Generator<FileLine> {
    const searched = this.rest.length;
    this.rest += chunk;
    let from = 0;
    for (let end = this.rest.indexOf('\n', searched); end >= 0; end = this.rest.indexOf('\n', from)) {
      yield this.next(this.rest.slice(from, end));
      from = end + 1;
    }
    this.rest = this.rest.slice(from);
  }

  next(text: string): FileLine {
    this.line += 1;
    return { line: this.line, text: text.trim() };
  }

  end(): FileLine {
    return this.next(this.rest);
  }

  broken(): FileLine {
    return { line: this.line, problem: 'The file ends early or is damaged here; what came before was loaded.' };
  }
}

/**
 * The trimmed lines of a text file, gzipped or not, in UTF-8 or (with its byte order mark) UTF-16, one after the other.
 * Throws where there is no such file.
 */
export async function* fileLines(file: string): AsyncGenerator<FileLine> {
  await ensureFile(file);
  const start = await firstBytes(file);
  const compressed = start[0] === 0x1f && start[1] === 0x8b;
  const decoder = new TextDecoder(start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8');
  const splitter = new Splitter();
  try {
    for await (const chunk of compressed ? inflate(file) : createReadStream(file)) {
      yield* splitter.feed(decoder.decode(chunk as Buffer, { stream: true }));
    }
  } catch {
    yield splitter.end();
    yield splitter.broken();
    return;
  }
  yield* splitter.feed(decoder.decode());
  yield splitter.end();
}
