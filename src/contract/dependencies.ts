import { z } from 'zod';
import type { DependencyKind } from '#domain/dependencies/dependency-kind';
import type { DateSource } from '#domain/schedule/due-day';
import type { WorkRules } from '#domain/schedule/work-calendar';
import type { Day } from '#domain/units';
import type { SourcedDay } from './figures';
import type { IssueRow } from './items';
import { jiraId } from './portfolio';
import { issueKey } from './issue-list';
import { portfolioId } from './portfolio-id';
import type { IndexState } from './site-index';

const MOST_PROJECTS = 200;

/** Of which issues: everything the viewer may see, some projects, or one issue with all that is below it. */
const dependencyScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('site') }),
  z.strictObject({ of: z.literal('projects'), projectIds: z.array(jiraId).min(1).max(MOST_PROJECTS) }),
  z.strictObject({ of: z.literal('below'), issueKey }),
]);
export type DependencyScope = z.infer<typeof dependencyScope>;

/**
 * With `portfolioId` only what is in that portfolio counts as being in the scope; the other end of a link may be outside
 * of it. No history of links is kept, so there is no view of a past day: `asOf` is refused.
 */
export const dependenciesRequest = z.strictObject({ scope: dependencyScope, portfolioId: z.optional(portfolioId) });
export type DependenciesRequest = z.infer<typeof dependenciesRequest>;

export const issueDependenciesRequest = z.strictObject({ issueKey });
export type IssueDependenciesRequest = z.infer<typeof issueDependenciesRequest>;

/** How `DependencyItems` writes the sources of days: positions in this list. */
export const daySources: readonly DateSource[] = ['own', 'fix-version', 'sprint', 'rolled-up'];

/** Issues as columns, one entry an issue in each, so that ten thousand fit into one answer. Words come by `issues.byIds`. */
export interface DependencyItems {
  readonly ids: readonly number[];
  readonly keys: readonly string[];
  /** Positions in `projects`. */
  readonly projectAt: readonly number[];
  /** Jira's hierarchy levels. */
  readonly levels: readonly number[];
  /** Positions in `statusCategories`. */
  readonly categories: readonly number[];
  /** The planned days: own, else by the stated order of sources; null: no source has one. */
  readonly starts: readonly (Day | null)[];
  readonly dues: readonly (Day | null)[];
  /** Positions in `daySources`; -1: there is no such day. */
  readonly startSources: readonly number[];
  readonly dueSources: readonly number[];
}

/** A type of Jira's links, with what it means for the order of work. */
export interface DependencyType {
  readonly typeId: string;
  readonly name: string;
  readonly kind: DependencyKind;
  /** Work days between the two ends; negative: they may overlap by so many. */
  readonly lagDays: number;
}

/**
 * The dependencies that the viewer may see: links of which he may open both ends, as Jira shows them. Neither a link to
 * an issue that is hidden from him nor that issue is in any number here.
 */
export interface DependenciesView {
  readonly index: IndexState;
  readonly today: Day;
  /** The site's work days, by which lags, conflicts and floats count. */
  readonly work: WorkRules;
  readonly projects: readonly { readonly projectId: string; readonly key: string; readonly name: string }[];
  /** Every issue that takes part, whether in the scope or at the other end. */
  readonly items: DependencyItems;
  /** Keys of ends that the viewer may open in Jira and that are not in the index: archived, or new. */
  readonly outside: readonly string[];
  readonly types: readonly DependencyType[];
  /**
   * One entry a link in each: predecessor, successor and type. Ends are positions in `items`; from its length on, in
   * `outside`. Types are positions in `types`.
   */
  readonly links: {
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly typeAt: readonly number[];
  };
  /** Something is wanting: projects not read yet or failed, or ends outside the index beyond those that were looked up. */
  readonly isPartial: boolean;
}

/** The other end of a dependency. `outside`: not in the index; only its key is known, because Jira gives it. */
export type DependencyEnd =
  | {
      readonly kind: 'open';
      readonly issue: IssueRow;
      /** Its own start, else the earliest below it; null: neither is known. */
      readonly start: SourcedDay | null;
    }
  | { readonly kind: 'outside'; readonly key: string };

export interface IssueDependency {
  /** Words of the link as they stand at the issue that was asked for: "blocks", "is blocked by". */
  readonly words: string;
  readonly type: DependencyType;
  readonly other: DependencyEnd;
  /** The planned days break the link; null: a day that the link speaks of is not known. Once the predecessor is done, false. */
  readonly isConflict: boolean | null;
  /** Work days by which the successor would have to move to keep the link; 0: it need not, or that is not known. */
  readonly shortByDays: number;
}

/** The dependencies of one issue, as far as the viewer may open their other ends. */
export interface IssueDependenciesView {
  readonly today: Day;
  readonly start: SourcedDay | null;
  readonly due: SourcedDay | null;
  /** What this issue waits for, and what waits for it: conflicts first, what is done last, else by key. */
  readonly predecessors: readonly IssueDependency[];
  readonly successors: readonly IssueDependency[];
  readonly isPartial: boolean;
}
