import { z } from 'zod';
import { MOST_MEMBERS } from '#domain/portfolio/check-record';
import type { Fraction, Instant } from '#domain/units';
import type {
  FiledBaseline,
  FiledCapacity,
  FiledOverride,
  FiledProduct,
  FiledReason,
  FiledSetting,
  FiledWorkView,
} from './filed-records';
import {
  filedBaseline,
  filedCapacity,
  filedOverride,
  filedProduct,
  filedReason,
  filedSetting,
  filedWorkView,
} from './filed-records';
import type { PortfolioRecord } from './portfolio-record';
import { portfolioId } from './portfolio-id';
import { candidateWords, member, milestones, money, roles, themes } from './portfolio-record';
import type { RecordProblem } from './record-problems';

export const RECORD_FILE_FORMAT = 'altitude-portfolios';
/**
 * Files of version 1 hold portfolios alone, those of version 2 no reasons, private views or settings, those of version 3 no
 * products; all are still read.
 */
export const RECORD_FILE_VERSION = 4;
const MOST_FILED = 50_000;
/** A text goes up in parts of at most so many characters: a call may carry 500 KB. */
export const IMPORT_PART_CHARS = 100_000;
export const MOST_IMPORT_PARTS = 200;

/** One portfolio in the file: its present state, without its changes. Money is in it. */
export type FiledPortfolio = PortfolioRecord & { readonly id: string };

/** Records beside portfolios, under the keys by which the file has them. */
export const filedKinds = [
  'baselines',
  'reasons',
  'overrides',
  'workViews',
  'capacity',
  'settings',
  'products',
] as const;
export type FiledKind = (typeof filedKinds)[number];

/** What is filed, or a part of it. */
export interface FiledContent {
  readonly portfolios: readonly FiledPortfolio[];
  readonly baselines: readonly FiledBaseline[];
  readonly reasons: readonly FiledReason[];
  readonly overrides: readonly FiledOverride[];
  readonly workViews: readonly FiledWorkView[];
  readonly capacity: readonly FiledCapacity[];
  readonly settings: readonly FiledSetting[];
  readonly products: readonly FiledProduct[];
}

/** The whole file: the page writes it from all pages of `portfolio-record.export`. */
export interface RecordFile extends FiledContent {
  readonly format: typeof RECORD_FILE_FORMAT;
  readonly version: typeof RECORD_FILE_VERSION;
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
  members: z.array(member).max(MOST_MEMBERS),
  candidates: z.array(candidateWords.extend({ cost: z.number().nullable(), value: z.number().nullable() })).max(500),
  // Files and records that are older have none.
  milestones: milestones.default([]),
  themes: themes.default([]),
  isArchived: z.boolean(),
});
export const recordFile = z.strictObject({
  format: z.literal(RECORD_FILE_FORMAT),
  version: z.literal([1, 2, 3, RECORD_FILE_VERSION]),
  portfolios: z.array(filedPortfolio).max(2_000),
  baselines: z.array(filedBaseline).max(MOST_FILED).default([]),
  reasons: z.array(filedReason).max(MOST_FILED).default([]),
  overrides: z.array(filedOverride).max(MOST_FILED).default([]),
  workViews: z.array(filedWorkView).max(MOST_FILED).default([]),
  capacity: z.array(filedCapacity).max(MOST_FILED).default([]),
  settings: z.array(filedSetting).max(MOST_FILED).default([]),
  products: z.array(filedProduct).max(MOST_FILED).default([]),
});

/** Administrators only, like all calls of this file. `from`: 0, then what `next` said. */
export const exportRequest = z.strictObject({ from: z.number().int().min(0).max(1_000_000) });
export type ExportRequest = z.infer<typeof exportRequest>;

/** Some portfolios of the export, by id, each with what belongs to it; after the last of them what belongs to the site, and products. */
export interface ExportPage extends FiledContent {
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

/** How many records of one kind. */
export interface ImportCount {
  readonly kind: FiledKind;
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

/** What the import does, or would do. Records that are not in the file stay as they are. */
export interface ImportOutcome {
  readonly added: readonly ImportedName[];
  readonly replaced: readonly ImportedName[];
  readonly unchanged: readonly ImportedName[];
  /** One of each kind. */
  readonly others: readonly ImportCount[];
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
