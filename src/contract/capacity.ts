import { z } from 'zod';
import type { UtilisationLimits } from '#domain/capacity/capacity-records';
import { periodKinds, type Period, type PeriodKind } from '#domain/capacity/periods';
import type { Day } from '#domain/units';
import type { IssueRow } from './items';
import { portfolioId } from './portfolio-id';
import type { IndexState } from './site-index';

export type { Period, PeriodKind };

export const capacityGroupings = ['team', 'person', 'role'] as const;
export type CapacityGrouping = (typeof capacityGroupings)[number];

const by = z.enum(capacityGroupings);
const period = z.enum(periodKinds);

/** Without `portfolioId` it is the whole site. */
export const capacityRequest = z.strictObject({ portfolioId: z.optional(portfolioId), by, period });
export type CapacityRequest = z.infer<typeof capacityRequest>;

/**
 * Hours of one team, person or role in each period, rounded to hundredths. Rows: those that have work in the portfolio, and
 * of the whole site every one that is known.
 */
export interface CapacityRow {
  /** Id of a team, account id, or a role; what `capacity.items` is asked with. */
  readonly id: string;
  /** null: a person, whose name the page finds, or a team of Jira that nobody has described. */
  readonly name: string | null;
  /** Calendar less leave, for teams by allocation; null: nobody has said who is in the team, so it is unknown. */
  readonly available: readonly number[] | null;
  /** Work on all issues of the site that the viewer may see. */
  readonly booked: readonly number[];
  /** Of that, in the portfolio. Of the whole site the same. */
  readonly here: readonly number[];
  /** Booked after the last period. */
  readonly later: number;
}

/** Work of the portfolio that no cell has. An issue may be in several of these. */
export interface ApartWork {
  /** Open, and nothing says how much work it is. */
  readonly unestimated: number;
  /** Estimated in points of which nobody has said how many hours they stand for. */
  readonly points: number;
  /** Hours of issues of which nothing says until when they are to be done. */
  readonly undated: { readonly issues: number; readonly hours: number };
  /** Hours of issues that no row has: no team, nobody assigned, or an assignee without a role. */
  readonly nobody: { readonly issues: number; readonly hours: number };
}
export type ApartKind = keyof ApartWork;

/** Somebody who has more to do in a period than he can, and in which projects. */
export interface OverAllocatedPerson {
  readonly accountId: string;
  readonly period: number;
  readonly available: number;
  readonly booked: number;
  /** Largest first. Projects the viewer may see. */
  readonly projects: readonly { readonly key: string; readonly hours: number }[];
}

export interface CapacityView {
  readonly index: IndexState;
  readonly today: Day;
  /** null: nobody has said how long sprints are. */
  readonly periods: readonly Period[] | null;
  readonly rows: readonly CapacityRow[];
  /** Rows that are not told, because there are too many: those with the least work. */
  readonly moreRows: number;
  readonly apart: ApartWork;
  /** At most fifty, the worst first, and how many more there are. */
  readonly over: readonly OverAllocatedPerson[];
  readonly moreOver: number;
  readonly limits: UtilisationLimits;
  /** Somebody has set up a team. */
  readonly hasTeams: boolean;
  /** This person leads a team, so he may change its allocation and the leave of its members. */
  readonly leadsTeam: boolean;
  /** Not all is read yet, or read again since work and people are kept. */
  readonly isPartial: boolean;
  /** There are projects or issues on the site that this person may not see, or may: people can have more to do than is told. */
  readonly maySeeLess: boolean;
}

export const capacityItemsRequest = z.strictObject({
  portfolioId: z.optional(portfolioId),
  by,
  period,
  of: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('cell'),
      row: z.string().min(1).max(255),
      period: z.number().int().min(0).max(20),
    }),
    z.strictObject({ kind: z.literal('apart'), apart: z.enum(['unestimated', 'points', 'undated', 'nobody']) }),
  ]),
});
export type CapacityItemsRequest = z.infer<typeof capacityItemsRequest>;

export interface CapacityItem {
  readonly issue: IssueRow;
  /** Of the cell; of what is apart, of the issue. null: unknown. */
  readonly hours: number | null;
  /** All that is left on the issue; null: unknown. */
  readonly left: number | null;
  /** When it is to be done; null: nothing says so. */
  readonly span: Period | null;
  /** false: another part of the site asks for it. */
  readonly isHere: boolean;
}

/** The issues behind a number, at most a hundred, those with the most hours first. */
export interface CapacityItemsView {
  readonly items: readonly CapacityItem[];
  readonly total: number;
  /** Finds the same issues in Jira; null: too many to name. */
  readonly jql: string | null;
}

export const levellingRequest = z.strictObject({ portfolioId: z.optional(portfolioId) });
export type LevellingRequest = z.infer<typeof levellingRequest>;

/** Why an item is proposed to start later. */
export interface ProposedMove {
  readonly key: string;
  readonly summary: string;
  readonly projectKey: string;
  readonly accountId: string;
  readonly from: Period;
  readonly to: Period;
  /** The day that it leaves, and what is booked and available on it, in hours. */
  readonly because: { readonly day: Day; readonly booked: number; readonly available: number };
  /** Hours too many that there are less after it. */
  readonly frees: number;
  /** Work days beyond its float: by so much what follows may move. */
  readonly beyondFloat: number;
}

/** Nothing of it is applied. */
export interface LevellingView {
  readonly today: Day;
  readonly until: Day;
  /** Hours too many before, after the moves within float, and after all moves. */
  readonly excess: { readonly before: number; readonly withinFloat: number; readonly withCost: number };
  readonly moves: readonly ProposedMove[];
  readonly costly: readonly ProposedMove[];
  /** What the costly moves cost: work days by which something in the project would be late at most. */
  readonly cost: readonly { readonly projectKey: string; readonly days: number; readonly moves: number }[];
  /** People whose work was levelled, those with the most hours too many, and how many more are over-allocated. */
  readonly people: number;
  readonly morePeople: number;
  readonly maySeeLess: boolean;
}
