import { createReadStream } from 'node:fs';
import { createGunzip, type Gunzip } from 'node:zlib';

/** How one reading of a compressed file went. */
interface Reading {
  /** Where in the file the part begins that could not be read; null: all could. */
  readonly damagedFrom: number | null;
  /** How many bytes came out. */
  readonly given: number;
}

/** Collects what comes out of a decompressor, also of one that fails. */
class Output {
  private parts: Buffer[] = [];
  failed = false;
  private readonly closed: Promise<unknown>;

  constructor(private readonly gunzip: Gunzip) {
    gunzip.on('data', (part: Buffer) => this.parts.push(part));
    gunzip.on('error', () => (this.failed = true));
    this.closed = new Promise((resolve) => gunzip.once('close', resolve));
  }

  async write(bytes: Buffer): Promise<Buffer> {
    await Promise.race([new Promise((resolve) => this.gunzip.write(bytes, resolve)), this.closed]);
    return this.take();
  }

  async end(): Promise<Buffer> {
    this.gunzip.end();
    await this.closed;
    return this.take();
  }

  private take(): Buffer {
    const taken = Buffer.concat(this.parts);
    this.parts = [];
    return taken;
  }
}

const bytesOf = (chunk: Buffer): Buffer[] => Array.from(chunk, (_byte, at) => chunk.subarray(at, at + 1));

/** Reads a file; from an offset on byte by byte. What comes out first is passed over, as far as it was given before. */
async function* read(file: string, carefulFrom: number, before: number): AsyncGenerator<Buffer, Reading> {
  const output = new Output(createGunzip());
  let [offset, given] = [0, 0];
  const fresh = (part: Buffer): Buffer => {
    const known = Math.max(0, before - given);
    given += part.length;
    return part.subarray(known);
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (const piece of offset < carefulFrom ? [chunk] : bytesOf(chunk)) yield fresh(await output.write(piece));
    if (output.failed) return { damagedFrom: offset, given };
    offset += chunk.length;
  }
  yield fresh(await output.end());
  return { damagedFrom: output.failed ? offset : null, given };
}

/**
 * The content of a gzipped file. All that comes before damage, or before what is not part of it, is given; then it
 * throws. A decompressor keeps back what it made of the piece in which it fails, so that piece is read again in bytes.
 */
export async function* inflate(file: string): AsyncGenerator<Buffer> {
  const { damagedFrom, given } = yield* read(file, Infinity, 0);
  if (damagedFrom === null) return;
  yield* read(file, damagedFrom, given);
  throw new Error('The file is damaged.');
}
