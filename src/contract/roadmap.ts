import { z } from 'zod/mini';
import type { FinishForecast, ForecastGap } from '#domain/forecast/throughput-forecast';
import type { Audience, Hidable, RoadmapSetup } from '#domain/product/roadmap-setup';
import type { StatusCategory } from '#domain/progress/status-category';
import type { RoadmapColumn, RoadmapReason } from '#domain/roadmap/horizon-of';
import type { ReleaseFinish } from '#domain/roadmap/releases';
import type { Day, Fraction } from '#domain/units';
import type { CategoryCounts, PointsFigure, SourcedDay } from './figures';
import { asOf } from './past-day';
import { place } from './place';
import type { IndexState } from './site-index';

export type { FinishForecast, ForecastGap, ReleaseFinish, RoadmapColumn, RoadmapReason };

/** `audience`: the id of one of the product, for whom the roadmap is to be shown; absent: everything that the viewer may see. */
export const roadmapRequest = z.strictObject({ ...place, asOf, audience: z.optional(z.uuid()) });
export type RoadmapRequest = z.infer<typeof roadmapRequest>;

/** So many days what is done stays on the roadmap. */
export const DONE_DAYS = 90;
/** So many items are sent: open ones first, by rank. More fit into no answer, and nobody reads them as a board. */
export const MOST_ROADMAP_ITEMS = 2_000;
/** Versions are asked of Jira project by project: of more projects they are not shown. */
export const MOST_RELEASE_PROJECTS = 50;

/*
 * In all of these null stands for what an audience is not shown; what is unknown is null one level below, or a state of its
 * own. What an audience is not shown is not in the answer.
 */

/** An epic, or what stands above and has no epic. */
export interface RoadmapItem {
  /** Within this answer. */
  readonly id: string;
  readonly issue: { readonly issueId: number; readonly key: string } | null;
  /** Its summary, or what it is called for the audience. */
  readonly name: string;
  readonly column: RoadmapColumn;
  readonly why: RoadmapReason | null;
  readonly status: {
    readonly category: StatusCategory;
    /** null: that of a past day is no longer known by name. */
    readonly name: string | null;
  } | null;
  readonly dates: {
    /** Its own, else the earliest below; null: none is stated. */
    readonly start: { readonly day: Day; readonly source: 'own' | 'rolled-up' } | null;
    readonly due: SourcedDay | null;
    /** The day it was done; null: it is not, or on which day is unknown. */
    readonly finished: Day | null;
    readonly isLate: boolean;
  } | null;
  /** Of its direct children, and points as everywhere. */
  readonly progress: { readonly issues: CategoryCounts; readonly points: PointsFigure | null } | null;
  /** Its own releases, else those of what belongs to it: ids of `releases`, or such of archived ones and others not listed. */
  readonly releaseIds: readonly string[] | null;
  /** For whoever makes the rules. */
  readonly labels: readonly string[] | null;
  readonly people: {
    /**
     * Who it is assigned to, and then who has open children of it, those with most first. Of a past day: who it was assigned to
     * then. null: unknown.
     */
    readonly accountIds: readonly string[] | null;
  } | null;
}

/** What of a release belongs to one item, or to none. */
export interface ReleasePart {
  /** `id` of the item; null: work items that belong to none. */
  readonly itemId: string | null;
  /** Its open work items in this release. */
  readonly open: number;
  /** Whether these are finished by the release day with a confidence of 85 %; null: nothing tells. */
  readonly fits: boolean | null;
  /** When; null: it has no work items at all, so nothing tells how much it is. */
  readonly finish: FinishForecast | null;
}

/** A version of Jira. Archived ones, and those released more than `DONE_DAYS` ago or with nothing in them, are left out. */
export interface RoadmapRelease {
  /** Within this answer: Jira's own, unless that is not told. */
  readonly id: string;
  /** By which Jira finds it; null: it is shown for an audience, or frozen. */
  readonly versionId: string | null;
  readonly name: string;
  /** Key of its project; null: all are of one, or it is not shown. */
  readonly projectKey: string | null;
  readonly isReleased: boolean;
  readonly dates: {
    readonly start: Day | null;
    readonly day: Day | null;
    /** Not released, and its day has passed. */
    readonly isOverdue: boolean;
    /** Of its project the nearest to come; where none is, the latest whose day has passed, unless it is long overdue. */
    readonly isNext: boolean;
    /**
     * Of all its open work items, after those of earlier releases. null: it is released, or there is nothing in it that could
     * tell. Where it has open items without work items it is unknown: `parts` lists them. `long-overdue`: it has no turn. `cut`: in excerpts.
     */
    readonly finish: ReleaseFinish | null;
  } | null;
  /** That its work is finished by its day; in `value` null: it has no day, or nothing tells. */
  readonly chance: { readonly value: Fraction | null } | null;
  /**
   * Ids of the items in it, by rank; those done earlier than `items` goes back are at the end. Of a roadmap with more than
   * `MOST_ROADMAP_ITEMS` also of items beyond these.
   */
  readonly itemIds: readonly string[];
  readonly scope: {
    /** Work items: issues of story level that name the release, or name none and belong to an item that does. */
    readonly work: CategoryCounts;
    /** Of them: those that are in it by their item alone. */
    readonly byItem: number;
  } | null;
  /** By rank, as far as they are not done; what belongs to no item last. null also: it is released, or long overdue. */
  readonly parts: readonly ReleasePart[] | null;
  /** Parts of items beyond `MOST_ROADMAP_ITEMS`; null like `parts`. */
  readonly partsBeyond: number | null;
}

/** What forecasts are drawn from. */
export interface ForecastBasis {
  readonly first: Day;
  readonly last: Day;
  /** Work items finished on these days. */
  readonly finished: number;
  /** null: enough to forecast from. */
  readonly gap: ForecastGap | null;
}

/** An audience as everybody may know of it. */
export type AudienceName = Pick<Audience, 'id' | 'name' | 'kind'>;

/**
 * What is shown of the roadmap of a place: one set of data for now, next and later and for releases. As of a past day rules,
 * audiences, labels, ranks and the days and states of releases are today's.
 */
export interface ShownRoadmap {
  readonly index: IndexState;
  readonly today: Day;
  readonly presentDay: Day;
  /** Projects are wanting: not read yet, or failed. */
  readonly isPartial: boolean;
  /** By rank; at most `MOST_ROADMAP_ITEMS`. */
  readonly items: readonly RoadmapItem[];
  /** Items beyond these: those done in the last `DONE_DAYS`, then those of the last ranks. */
  readonly beyond: number;
  /** So many days what is done stays on it; 0: what is done is on it however long ago. */
  readonly doneDays: number;
  /** Items done earlier than that, or on an unknown day. */
  readonly doneEarlier: number | null;
  /** Work items that belong to no item. */
  readonly withoutItem: number | null;
  /** By day, after them those without one, and last those that are long overdue. `unlisted`: there are too many projects. */
  readonly releases: readonly RoadmapRelease[] | 'unlisted' | null;
  readonly basis: ForecastBasis | null;
  /** For whom it is shown; null: nothing is left out. */
  readonly shownAs: ShownAs | null;
}

/** An audience as it is told to itself. */
export interface ShownAs extends Omit<AudienceName, 'id'> {
  readonly hides: readonly Hidable[];
}

/** The whole roadmap of a place, with what there is to do with it. Nothing without a date is left out. */
export interface RoadmapView extends ShownRoadmap {
  readonly shownAs: (ShownAs & AudienceName) | null;
  readonly audiences: readonly AudienceName[];
  /** Items that the audience is not shown; null: the viewer may not edit the roadmap, or nothing is left out. */
  readonly leftOut: number | null;
  /** How it is made, for who may not edit it by its rules alone; null: it is shown for an audience. */
  readonly setup: RoadmapSetup | null;
  /** The product whose roadmap this is, for who may edit it; null: it has the usual rules and is nobody's. */
  readonly record: {
    readonly product: string;
    /** 0: nobody has said anything of it yet. */
    readonly version: number;
    readonly mayEdit: boolean;
    /** Whom to ask; null: there is no record. */
    readonly ownerAccountId: string | null;
  } | null;
}

const none: readonly RoadmapRelease[] = [];

/** None where they are hidden, or of too many projects. */
export const listedReleases = ({ releases }: Pick<ShownRoadmap, 'releases'>): readonly RoadmapRelease[] =>
  releases === null || releases === 'unlisted' ? none : releases;
