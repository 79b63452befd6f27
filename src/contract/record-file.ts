import { z } from 'zod';
import type { Fraction, Instant } from '#domain/units';
import type { PortfolioRecord } from './portfolio-record';
import { candidateWords, member, milestones, money, portfolioId, roles, themes } from './portfolio-record';
import type { RecordProblem } from './record-problems';

export const RECORD_FILE_FORMAT = 'altitude-portfolios';
export const RECORD_FILE_VERSION = 1;
/** A text goes up in parts of at most so many characters: a call may carry 500 KB. */
export const IMPORT_PART_CHARS = 100_000;
export const MOST_IMPORT_PARTS = 200;

/** One portfolio in the file: its present state, without its changes. Money is in it. */
export type FiledPortfolio = PortfolioRecord & { readonly id: string };

/** The whole file: the page writes it from all pages of `portfolio-record.export`. */
export interface RecordFile {
  readonly format: typeof RECORD_FILE_FORMAT;
  readonly version: typeof RECORD_FILE_VERSION;
  readonly portfolios: readonly FiledPortfolio[];
}

/** The shape of the file. What is in it is checked as any draft, against the site as the app knows it. */
export const filedPortfolio = z.strictObject({
  id: portfolioId,
  name: z.string(),
  description: z.string(),
  start: candidateWords.shape.start,
  end: candidateWords.shape.end,
  roles,
  money: money.extend({
    discountRate: z
      .number()
      .transform((value) => value as Fraction)
      .nullable(),
  }),
  members: z.array(member).max(1_000),
  candidates: z.array(candidateWords.extend({ cost: z.number().nullable(), value: z.number().nullable() })).max(500),
  // Files and records that are older have none.
  milestones: milestones.default([]),
  themes: themes.default([]),
  isArchived: z.boolean(),
});
export const recordFile = z.strictObject({
  format: z.literal(RECORD_FILE_FORMAT),
  version: z.literal(RECORD_FILE_VERSION),
  portfolios: z.array(filedPortfolio).max(2_000),
});

/** Administrators only, like all calls of this file. `from`: 0, then what `next` said. */
export const exportRequest = z.strictObject({ from: z.number().int().min(0).max(1_000_000) });
export type ExportRequest = z.infer<typeof exportRequest>;

/** Some portfolios of the export, by id. */
export interface ExportPage {
  readonly portfolios: readonly FiledPortfolio[];
  /** null: these were the last. */
  readonly next: number | null;
}

/** One part of the file's text. `importId`: a UUID that the page makes for this import. Parts may come twice. */
export const importPartRequest = z.strictObject({
  importId: z.uuid(),
  part: z
    .number()
    .int()
    .min(0)
    .max(MOST_IMPORT_PARTS - 1),
  text: z.string().max(IMPORT_PART_CHARS),
});
export type ImportPartRequest = z.infer<typeof importPartRequest>;

export const importRequest = z.strictObject({
  importId: z.uuid(),
  /** How many parts the text has. */
  parts: z.number().int().min(1).max(MOST_IMPORT_PARTS),
  /** Says what would happen, and changes nothing. */
  isDryRun: z.boolean(),
});
export type ImportRequest = z.infer<typeof importRequest>;

/** What the import does, or would do. Portfolios that are not in the file stay as they are. */
export interface ImportOutcome {
  readonly added: readonly ImportedName[];
  readonly replaced: readonly ImportedName[];
  readonly unchanged: readonly ImportedName[];
  /** Obstacles: with any of them nothing is imported. `path` is in the file. */
  readonly problems: readonly RecordProblem[];
  /** What this site does not have (projects, portfolios): kept, and shown as no longer there. No obstacles. */
  readonly warnings: readonly RecordProblem[];
  /** null: nothing was imported, because it is a dry run or has problems. */
  readonly importedAt: Instant | null;
}

export interface ImportedName {
  readonly portfolioId: string;
  readonly name: string;
}
