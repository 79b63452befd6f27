import { z } from 'zod';
import type { TimeFigure } from '#domain/features/activity';
import type { HealthInputs } from '#domain/health/health';
import type { Day, Instant } from '#domain/units';
import type { Figures } from './figures';
import type { Thresholds } from './health';
import type { IssueRow } from './items';
import { asOf } from './past-day';
import { place } from './place';
import type { IndexState } from './site-index';
import type { TimelineTeam } from './timeline';

export const featuresRequest = z.strictObject({ ...place, asOf, offset: z.number().int().min(0).max(1_000_000) });
export type FeaturesRequest = z.infer<typeof featuresRequest>;

export const featureScopesRequest = z.strictObject({ ...place, asOf });
export type FeatureScopesRequest = z.infer<typeof featureScopesRequest>;

/** So many epics of a place are listed: open ones first, by rank. More fit into no answer, and nobody waits for them. */
export const MOST_FEATURES = 5_000;

/** An epic with all that is known of it at once. What `FeatureScope` tells takes its whole history. */
export interface FeatureRow {
  readonly issue: IssueRow;
  /** Jira's LexoRank, which compares as text; null: the site has no such field, or the issue no rank. */
  readonly rank: string | null;
  /** What it belongs to; `summary` null: the viewer cannot open that. null: nothing. */
  readonly parent: { readonly key: string; readonly summary: string | null } | null;
  /** Of its direct children, in any project; points and days of all that is below it. */
  readonly children: Figures;
  /** On it and below it; null: not known of all of that. */
  readonly time: TimeFigure | null;
  /** Of the same issues as `children`: with the thresholds these are its health. */
  readonly health: HealthInputs;
  /**
   * Account ids of those to whom its open children are assigned, most children first; null: not known of all of them, or of a
   * past day.
   */
  readonly people: readonly string[] | null;
  /** Open issues that it, or something below it, waits for; null: not all links are known. */
  readonly blockedBy: number | null;
  /** On which day of the site it was made; null: not known. */
  readonly created: Day | null;
  /** When anything of it or of what is below it last changed, to the minute; null: not known of all of that. */
  readonly lastActivity: Instant | null;
  /** Open children in no fix version; null: not known of all of them. */
  readonly withoutFixVersion: number | null;
  /**
   * Open children of story level without a text that says when they are done: acceptance criteria, or on a site without such a
   * field a description; null: not known of all of them.
   */
  readonly withoutAcceptance: number | null;
  readonly fixVersionIds: readonly string[];
  readonly componentIds: readonly string[];
  readonly labels: readonly string[];
  /** Positions in `teams` and `themes`; -1: none. */
  readonly teamAt: number;
  readonly themeAt: number;
}

/** The epics of a place in Jira's rank order, those without a rank last; over what the viewer may see. */
export interface FeaturesView {
  readonly index: IndexState;
  /** The day that "late" was decided by. */
  readonly today: Day;
  readonly presentDay: Day;
  readonly rows: readonly FeatureRow[];
  /** Of all pages; at most `MOST_FEATURES`. */
  readonly total: number;
  /** Epics beyond these: done ones, then those of the last ranks. */
  readonly leftOut: number;
  /** Offset of the next page; null: this was the last. */
  readonly next: number | null;
  /** By which health is judged. */
  readonly thresholds: Thresholds;
  /** Of these rows, by the same rule as in capacity. */
  readonly teams: readonly TimelineTeam[];
  /** Names of the themes of the portfolio that is looked from, in its order; none without one. */
  readonly themes: readonly string[];
  /** Projects are wanting: not read yet, or failed. */
  readonly isPartial: boolean;
}

/** How the children of an epic have changed since the day on which it first left `to do`. */
export type FeatureScope = { readonly issueId: string } & (
  | { readonly state: 'not-started' }
  /** Its history has not been read. */
  | { readonly state: 'unknown' }
  | {
      readonly state: 'started';
      readonly start: Day;
      /** Children on that day. */
      readonly atStart: number;
      readonly added: number;
      readonly removed: number;
      /** Present children whose history has not been read: since when they belong to it is unknown. */
      readonly undated: number;
    }
);

export interface FeatureScopesView {
  /** Of every epic that is listed. */
  readonly scopes: readonly FeatureScope[];
}
