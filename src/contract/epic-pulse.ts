import { z } from 'zod';
import type { WeekChange, WeekKind } from '#domain/epic/week-changes';
import type { FinishForecast } from '#domain/forecast/throughput-forecast';
import type { Day, Fraction } from '#domain/units';
import type { DeliveryItem, ScopeChanges } from './delivery';
import type { CheckResult, HealthState } from './health';
import type { IssueRow } from './items';
import { issueKey } from './issue-list';

export { weekKinds } from '#domain/epic/week-changes';
export type { WeekChange, WeekKind } from '#domain/epic/week-changes';

/** Links are today's, and a forecast is made from today on: there is no view of a past day. */
export const epicPulseRequest = z.strictObject({ issueKey });
export type EpicPulseRequest = z.infer<typeof epicPulseRequest>;

/** Blockers, people and changes that are told one by one; figures count all. */
export const MOST_TOLD = 50;
/** Of what one blocker holds up. */
export const MOST_HELD = 3;

/** How the children have changed since work began: as in `DeliveryView`, without their names. */
export type PulseScope =
  Exclude<ScopeChanges, { state: 'started' }> | Omit<Extract<ScopeChanges, { state: 'started' }>, 'listed'>;

/** When the open work items will be finished at one pace. */
export interface PulseForecast {
  readonly finish: FinishForecast;
  /** That it is by the end of the due day; null: there is none, or the pace says too little. */
  readonly chance: Fraction | null;
  /** The days that the pace was taken from, and how many items were finished in them. */
  readonly first: Day;
  readonly last: Day;
  readonly finished: number;
}

/** When it will be finished, from work items of story level: at any depth, in any project. */
export interface PulseFinish {
  /** Not done. */
  readonly open: number;
  /** At the pace at which the items that belong to it now were finished. */
  readonly own: PulseForecast;
  /** At the pace of all work of the projects of the open items: the earliest, as if these did nothing else. */
  readonly projects: PulseForecast & { readonly keys: readonly string[] };
}

/** An open issue that the viewer may see, for which it, or something below it, waits. */
export interface PulseBlocker {
  readonly issue: IssueRow;
  /** Keys of what waits for it, at most `MOST_HELD`, and how many there are. */
  readonly holds: readonly string[];
  readonly holdsInAll: number;
  /** The planned days break one of these links. */
  readonly isConflict: boolean;
}

export interface PulseBlockers {
  readonly count: number;
  /** Conflicts first, then late ones, then by key; at most `MOST_TOLD`. */
  readonly listed: readonly PulseBlocker[];
  /** Keys of issues outside of the index that it waits for: whether these are done is not known. */
  readonly outside: readonly string[];
  /** Some links are wanting. */
  readonly isPartial: boolean;
}

/** To whom open children are assigned; null where it stands: not known of all of them. */
export interface PulsePeople {
  /** Those with most children first, at most `MOST_TOLD`. */
  readonly listed: readonly { readonly accountId: string; readonly children: number }[];
  readonly count: number;
  /** Open children that are assigned to nobody. */
  readonly unassigned: number;
}

export type ToldChange = WeekChange & { readonly item: DeliveryItem };

/** What has become of it and of its children within a week. */
export interface PulseWeek {
  /** The day before the week: what was so at its end is compared with now. */
  readonly since: Day;
  /** Of children. */
  readonly counts: Readonly<Record<WeekKind, number>>;
  /** Of children, newest first, at most `MOST_TOLD`. */
  readonly listed: readonly ToldChange[];
  /** Of the issue itself. */
  readonly own: readonly WeekChange[];
}

/** What is going on at one issue and its children, over what the viewer may see. */
export interface EpicPulse {
  readonly today: Day;
  /** Its children, and itself, whose history has not been read: scope and changes leave them out. */
  readonly withoutHistory: number;
  readonly scope: PulseScope;
  /** By the rules of health for schedule, over its children; null: it has none. */
  readonly schedule: {
    readonly state: HealthState;
    readonly checks: Readonly<Record<'late' | 'behind', CheckResult>>;
  } | null;
  /** null: no work item of story level is below it. */
  readonly finish: PulseFinish | null;
  readonly blockers: PulseBlockers;
  readonly people: PulsePeople | null;
  readonly week: PulseWeek;
  /** Portfolios that he may view and that it belongs to, archived ones not included, by name. */
  readonly portfolios: readonly { readonly portfolioId: string; readonly name: string }[];
}
