import type { SnapshotContent, SnapshotKind, SnapshotSubject } from '#contract/snapshot';
import type { SnapshotEvent } from '#domain/snapshot/snapshot-trail';
import type { Instant } from '#domain/units';
import type { Viewer } from '../access/ports';

/** A page or blog post of Confluence, as Forge vouches for it. */
export interface PageContent {
  readonly id: string;
  readonly type: 'page' | 'blogpost';
}

/** Who is asking, on which page. Both come from the trusted invocation context, never from a payload. */
export interface PageViewer extends Viewer {
  readonly content: PageContent;
}

/**
 * What Confluence lets somebody do with a page, asked as him.
 * @throws AppError `not-found` where he may not read it, `confluence-unavailable`
 */
export interface PageRights {
  /** For who reads: up to a minute old. */
  of(viewer: PageViewer): Promise<{ readonly mayEdit: boolean }>;
  /** For who changes something: as it is now. */
  now(viewer: PageViewer): Promise<{ readonly mayEdit: boolean }>;
}

/** Names by account id, as Confluence tells them to whoever asks; those that it does not tell are left out. */
export type FindNames = (viewer: Viewer, accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What is kept of what is frozen. */
export interface KeptSnapshot {
  /** For everybody who may read the page. */
  readonly content: SnapshotContent;
  /** What was asked for it. Told to nobody: it names what it is of as Jira does. */
  readonly subject: SnapshotSubject;
  /**
   * Of the projects of a report, in their order, so that they are known again whatever they are called by then. Told to nobody
   * either. Empty for what is no report; null: not known, as of what was frozen before they were kept.
   */
  readonly projectIds: readonly string[] | null;
}

/** What somebody may publish. */
export interface SnapshotDraft extends KeptSnapshot {
  readonly draftId: string;
  readonly accountId: string;
  readonly contentId: string;
  readonly madeAt: Instant;
}

/** Which snapshot, on which page. */
export interface SnapshotPlace {
  readonly snapshotId: string;
  readonly contentId: string;
}

/** A draft on its way to be a version. */
export interface Publication extends SnapshotPlace {
  readonly draftId: string;
  /** Drafts that were made before are dead. */
  readonly madeSince: Instant;
  readonly event: SnapshotEvent & { readonly version: number };
}

/** A snapshot in a list of all. */
export interface SnapshotHead extends SnapshotPlace {
  readonly kind: SnapshotKind;
  readonly name: string;
  readonly trail: readonly SnapshotEvent[];
}

export interface SnapshotStore {
  /**
   * In place of what he prepared on the same page before.
   * @throws AppError `too-large` for more than one row takes; nothing is kept then
   */
  keepDraft(draft: SnapshotDraft): Promise<void>;
  /**
   * Makes the draft of the event's person a version. Done once: what is repeated finds it done.
   * @returns `no-draft`: there is none of his on this page that lives; `taken`: somebody else was faster, and nothing was changed
   */
  publish(publication: Publication): Promise<'published' | 'no-draft' | 'taken'>;
  /** Oldest first; none where there is no such snapshot on the page. */
  trail(place: SnapshotPlace): Promise<readonly SnapshotEvent[]>;
  /**
   * null: it is not kept any more.
   * @throws Error where this version of the app cannot read it: that is a defect, and no absence
   */
  kept(place: SnapshotPlace, version: number): Promise<KeptSnapshot | null>;
  /** Adds what was done. @returns false: somebody else was faster, and nothing was added */
  withdraw(place: SnapshotPlace, event: SnapshotEvent): Promise<boolean>;
  /** Where it stands; null: nowhere. */
  place(snapshotId: string): Promise<SnapshotPlace | null>;
  /** Of every page, those changed last first. */
  newest(most: number): Promise<readonly SnapshotHead[]>;
  /** Drafts that were made before are forgotten, and what was withdrawn is erased. May be repeated. */
  tidy(madeBefore: Instant): Promise<void>;
}
