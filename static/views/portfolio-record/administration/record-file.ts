import {
  IMPORT_PART_CHARS,
  MOST_IMPORT_PARTS,
  RECORD_FILE_FORMAT,
  RECORD_FILE_VERSION,
  type ExportPage,
  type ImportOutcome,
  type RecordFile,
} from '#contract/record-file';
import { call, unwrap } from '../../../bridge/call';
import { partsOf } from './parts-of';

/** All records of the site as one file. */
export async function exportFile(): Promise<RecordFile> {
  const pages: ExportPage[] = [];
  for (let from: number | null = 0; from !== null; from = pages.at(-1)?.next ?? null)
    pages.push(await unwrap(call('portfolio-record.export', { from })));
  return {
    format: RECORD_FILE_FORMAT,
    version: RECORD_FILE_VERSION,
    portfolios: pages.flatMap(({ portfolios }) => portfolios),
    baselines: pages.flatMap(({ baselines }) => baselines),
    reasons: pages.flatMap(({ reasons }) => reasons),
    overrides: pages.flatMap(({ overrides }) => overrides),
    workViews: pages.flatMap(({ workViews }) => workViews),
    capacity: pages.flatMap(({ capacity }) => capacity),
    settings: pages.flatMap(({ settings }) => settings),
    products: pages.flatMap(({ products }) => products),
  };
}

/** A file that has gone up, and what importing it would do. */
export interface CheckedFile {
  readonly name: string;
  readonly importId: string;
  readonly parts: number;
  readonly outcome: ImportOutcome;
}

/** Sends a file up and asks what it would do. @returns null where it is too large */
export async function checkFile(file: File): Promise<CheckedFile | null> {
  const texts = partsOf((await file.text()) || ' ', IMPORT_PART_CHARS);
  if (texts.length > MOST_IMPORT_PARTS) return null;
  const importId = crypto.randomUUID();
  for (const [part, text] of texts.entries()) {
    await unwrap(call('portfolio-record.import-part', { importId, part, text }));
  }
  const parts = texts.length;
  const outcome = await unwrap(call('portfolio-record.import', { importId, parts, isDryRun: true }));
  return { name: file.name, importId, parts, outcome };
}

/** Imports what was checked. */
export const importChecked = ({ importId, parts }: CheckedFile): Promise<ImportOutcome> =>
  unwrap(call('portfolio-record.import', { importId, parts, isDryRun: false }));
