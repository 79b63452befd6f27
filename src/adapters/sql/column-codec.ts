import { gunzipSync, gzipSync } from 'node:zlib';

export type Column = Float64Array | Int32Array | Uint32Array | Uint16Array | Int8Array | Uint8Array;
export type ColumnType<T> = new (buffer: ArrayBuffer, byteOffset: number, length: number) => T;

/**
 * Columns as text for the database: a JSON header, the columns as bytes, packed and written in base64.
 * @param columns widest entries first, so that each starts where its type may
 */
export function packColumns(header: object, columns: readonly Column[]): string {
  const head = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return gzipSync(Buffer.concat([length, head, ...columns.map(bytesOf)])).toString('base64');
}

export interface PackedColumns {
  readonly header: unknown;
  /** The next column, in the order in which they were packed. */
  readonly next: <T extends Column>(Type: ColumnType<T>, length: number) => T;
}

export function unpackColumns(packed: string): PackedColumns {
  const bytes = gunzipSync(Buffer.from(packed, 'base64'));
  const headEnd = 4 + bytes.readUInt32LE(0);
  // Copied, because a typed array must start at a multiple of its width.
  const body = Uint8Array.from(bytes.subarray(headEnd)).buffer;
  let offset = 0;
  return {
    header: JSON.parse(bytes.subarray(4, headEnd).toString()),
    next: (Type, length) => {
      const column = new Type(body, offset, length);
      offset += column.byteLength;
      return column;
    },
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
