import { z } from 'zod';
import type { FormerPlace } from '#domain/snapshot/compare-report';
import { LONGEST_OCCASION, LONGEST_REASON } from '#domain/snapshot/longest-note';
import { printable } from '#domain/printable';
import type { Instant } from '#domain/units';
import { LONGEST_TITLE, shownTitle } from './macro-choice';
import { reportRequest, type Report } from './report';
import { macroLooks, roadmapColumns, type MacroLook, type RoadmapTableColumn } from './roadmap-config';
import { excerptRequest, type RoadmapExcerpt, type ToldChoice } from './roadmap-excerpt';

const snapshotId = z.uuid();
/** How often a snapshot has been changed: publishing and withdrawing count one each. */
const revision = z.int().min(1);
const versionNumber = z.int().min(1);
const reason = z.string().trim().min(1).max(LONGEST_REASON);

/** What can be frozen. */
export const snapshotKinds = ['report', 'roadmap'] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

/** What is frozen: a question that a live macro asks as well, and how it shows the answer. */
export const snapshotSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), request: reportRequest }),
  z.strictObject({
    kind: z.literal('roadmap'),
    request: excerptRequest,
    look: z.enum(macroLooks),
    columns: z.array(z.enum(roadmapColumns)).max(roadmapColumns.length),
  }),
]);
export type SnapshotSubject = z.infer<typeof snapshotSubject>;

export const prepareSnapshotRequest = z.strictObject({
  subject: snapshotSubject,
  /** '': the name of what it is of. */
  title: z.string().max(LONGEST_TITLE).transform(shownTitle),
});
export type PrepareSnapshotRequest = z.infer<typeof prepareSnapshotRequest>;

export const publishSnapshotRequest = z.strictObject({
  draftId: z.uuid(),
  /** The snapshot that gets a new version, as it was seen; absent: a new snapshot. */
  onto: z.strictObject({ snapshotId, revision }).optional(),
  /** By what this version is known, such as who approved it. */
  occasion: z
    .string()
    .trim()
    .max(LONGEST_OCCASION)
    .transform((text) => printable(text).trim())
    .optional(),
});
export type PublishSnapshotRequest = z.infer<typeof publishSnapshotRequest>;

/** Without a version: the newest. */
export const viewSnapshotRequest = z.strictObject({ snapshotId, version: versionNumber.optional() });
export type ViewSnapshotRequest = z.infer<typeof viewSnapshotRequest>;

export const compareSnapshotRequest = z.strictObject({ snapshotId, version: versionNumber });
export type CompareSnapshotRequest = z.infer<typeof compareSnapshotRequest>;

export const snapshotHistoryRequest = z.strictObject({ snapshotId });
export type SnapshotHistoryRequest = z.infer<typeof snapshotHistoryRequest>;

export const withdrawSnapshotRequest = z.strictObject({
  snapshotId,
  revision,
  version: z.union([versionNumber, z.literal('all')]),
  reason,
});
export type WithdrawSnapshotRequest = z.infer<typeof withdrawSnapshotRequest>;

export const snapshotListRequest = z.strictObject({});
export type SnapshotListRequest = z.infer<typeof snapshotListRequest>;

/** All versions, wherever the snapshot stands. */
export const withdrawAnySnapshotRequest = z.strictObject({ snapshotId, revision, reason });
export type WithdrawAnySnapshotRequest = z.infer<typeof withdrawAnySnapshotRequest>;

/**
 * Everything that a frozen macro shows, as one person saw it at a moment, and nothing else: its readers may have no right to
 * anything in Jira. Names no person by his account, nothing but issues whose keys are shown by an id of Jira, and not what was
 * asked for it.
 */
export type SnapshotContent = ReportContent | RoadmapContent;

export interface ReportContent {
  readonly kind: 'report';
  /** '': the name of what it is of. */
  readonly title: string;
  readonly report: Report;
}

export interface RoadmapContent {
  readonly kind: 'roadmap';
  readonly title: string;
  readonly look: MacroLook;
  readonly columns: readonly RoadmapTableColumn[];
  readonly choice: ToldChoice;
  /** Without people, whose account ids are not kept. */
  readonly excerpt: RoadmapExcerpt;
}

/** What somebody may publish exactly as it is, until it dies. */
export interface PreparedSnapshot {
  readonly draftId: string;
  readonly content: SnapshotContent;
  readonly madeAt: Instant;
  readonly diesAt: Instant;
}

/** The same as something frozen, as whoever reads that may see it himself now. */
export interface LiveBeside {
  readonly content: SnapshotContent;
  /** Of each project of a report, whatever it is called by now. Empty for what is no report. */
  readonly formerly: readonly FormerPlace[];
}

/** Who did something, as Confluence names him to the viewer. */
export interface NamedPerson {
  /** null: Confluence does not tell. */
  readonly name: string | null;
  /** He closed his account. */
  readonly isFormer: boolean;
}

export interface SnapshotAct {
  readonly by: NamedPerson;
  readonly at: Instant;
}

export interface Publishing extends SnapshotAct {
  /** '': none was named. */
  readonly occasion: string;
}

export interface Withdrawal extends SnapshotAct {
  readonly reason: string;
}

/** One version. Of a withdrawn one nothing is left but who withdrew it, when and why. */
export type ShownVersion =
  | {
      readonly state: 'published';
      readonly version: number;
      readonly published: Publishing;
      readonly content: SnapshotContent;
    }
  | { readonly state: 'withdrawn'; readonly version: number; readonly withdrawn: Withdrawal };

export interface SnapshotView {
  /** He may edit the page, and so publish on it and withdraw. */
  readonly mayPublish: boolean;
  /** null: there is none on this page. It was frozen on another one, or never. */
  readonly snapshot: {
    /** To be told when one publishes or withdraws. */
    readonly revision: number;
    readonly newestVersion: number;
    /** How many versions can be read. */
    readonly readable: number;
    readonly shown: ShownVersion;
  } | null;
}

/** One thing that was done to a snapshot. */
export type SnapshotEventView = SnapshotAct & { readonly revision: number } & (
    | {
        readonly action: 'published';
        readonly version: number;
        /** It can still be read. */
        readonly isReadable: boolean;
        /** As above; '' too where it was withdrawn. */
        readonly occasion: string;
      }
    /** version null: all that there were. */
    | { readonly action: 'withdrawn'; readonly version: number | null; readonly reason: string }
  );

/** Everything that was done, newest first. */
export interface SnapshotHistory {
  readonly events: readonly SnapshotEventView[];
}

/** Where a new version stands. */
export interface SnapshotPublished {
  readonly snapshotId: string;
  readonly revision: number;
  readonly version: number;
}

/** One snapshot, for administrators. */
export interface ListedSnapshot {
  readonly snapshotId: string;
  /** Of the page that it stands on. */
  readonly contentId: string;
  readonly kind: SnapshotKind;
  /** Its title, or the name of what it is of; '': the whole site. */
  readonly name: string;
  readonly revision: number;
  readonly newestVersion: number;
  /** Of versions that can be read. */
  readonly readable: number;
  /** The latest that was done. */
  readonly action: 'published' | 'withdrawn';
  /** Account id. */
  readonly by: string;
  readonly at: Instant;
}

/** Those changed last first. */
export interface SnapshotList {
  readonly snapshots: readonly ListedSnapshot[];
  /** There are more than are listed. */
  readonly isCut: boolean;
}
