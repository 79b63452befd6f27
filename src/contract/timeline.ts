import { z } from 'zod';
import type { HeldPart } from '#domain/hierarchy/held-part';
import type { DoneBy } from '#domain/progress/share-done';
import type { DateSource } from '#domain/schedule/due-day';
import type { Sprint } from '#domain/schedule/sprint';
import type { Day, Fraction } from '#domain/units';
import { asOf } from './past-day';
import { place } from './place';
import type { Milestone } from './portfolio-record';
import type { IndexState } from './site-index';

export const timelineRequest = z.strictObject({ ...place, asOf });
export type TimelineRequest = z.infer<typeof timelineRequest>;

/** How `TimelineItems` writes the sources of due days: positions in this list. */
export const dueSources: readonly Exclude<DateSource, 'rolled-up'>[] = ['own', 'fix-version', 'sprint'];

/** How `TimelineItems` writes what a share done is a share of: positions in this list. */
export const doneBys: readonly DoneBy[] = ['points', 'issues'];

/**
 * Every item from epic level up, as columns, one entry an item in each, so that ten thousand fit into one answer. A parent
 * always stands before what belongs to it.
 */
export interface TimelineItems {
  readonly keys: readonly string[];
  readonly summaries: readonly string[];
  /** Positions in `projects`. */
  readonly projectAt: readonly number[];
  /** Positions of the parents; -1: it has none, or none that is here. */
  readonly parentAt: readonly number[];
  /** Positions in `statusCategories`. */
  readonly categories: readonly number[];
  /** What an item states itself; null: it states none. */
  readonly starts: readonly (Day | null)[];
  /** Its own due day, else the nearest of fix version and sprint; null: none of them has one. */
  readonly dues: readonly (Day | null)[];
  /** Positions in `dueSources`; -1: there is no such day. */
  readonly dueSources: readonly number[];
  /** The earliest start and the latest due day that issues below state, of those the viewer may see; null: none does. */
  readonly startsBelow: readonly (Day | null)[];
  readonly duesBelow: readonly (Day | null)[];
  /** The share done of the points below, else of the children; null: there is neither. */
  readonly done: readonly (Fraction | null)[];
  /** Positions in `doneBys`. */
  readonly doneBys: readonly number[];
  /** Account ids; null: nobody is assigned. */
  readonly assignees: readonly (string | null)[];
  /** Positions in `teams`; -1: it has none. */
  readonly teamAt: readonly number[];
  /** Positions in `themes`; -1: it has none. */
  readonly themeAt: readonly number[];
  /** 1: not done, and the due day, by any source, has passed. */
  readonly late: readonly (0 | 1)[];
  /** What the portfolio holds of all that is below; null: all. Days below and the share done count what it holds. */
  readonly parts: readonly (HeldPart | null)[];
}

export interface TimelineProject {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  /** The earliest start and the latest due day that any of its issues states; null: none does. */
  readonly start: Day | null;
  readonly due: Day | null;
  /** null: nothing is in it, or it has not been read yet. */
  readonly done: Fraction | null;
  readonly doneBy: DoneBy;
}

export interface TimelineTeam {
  /** As in capacity: of a team of Jira that nobody has described, `jira:` and Jira's id. */
  readonly id: string;
  /** null: nobody has described it. */
  readonly name: string | null;
}

/** A sprint of which the viewer sees an issue in the portfolio. */
export interface TimelineSprint extends Sprint {
  /** Positions in `projects`, of those of its issues that the viewer sees. */
  readonly projectAt: readonly number[];
}

/** What may be started one day and is not in Jira yet: always as it is typed today. */
export interface TimelineCandidate {
  readonly id: string;
  readonly name: string;
  readonly start: Day | null;
  readonly end: Day | null;
}

/** When everything is planned that the viewer may see, and that is in the portfolio. */
export interface TimelineView {
  readonly index: IndexState;
  /** The day that "late" was decided by. */
  readonly today: Day;
  /** The present day of the site, whichever day is seen. */
  readonly presentDay: Day;
  /** By key. Those that hold no item are among them. */
  readonly projects: readonly TimelineProject[];
  readonly items: TimelineItems;
  readonly candidates: readonly TimelineCandidate[];
  /** Of the portfolio itself, always as they are typed today. */
  readonly milestones: readonly Milestone[];
  /** Teams that have an item; by the same rule as in capacity. */
  readonly teams: readonly TimelineTeam[];
  /** Names of the portfolio's themes, in its order. */
  readonly themes: readonly string[];
  /** By first day. */
  readonly sprints: readonly TimelineSprint[];
  /** Projects with issues in sprints of which nothing is kept before they are read again. */
  readonly sprintsUnread: number;
  /** Projects are wanting: not read yet, or failed. */
  readonly isPartial: boolean;
}
