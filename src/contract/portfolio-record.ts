import { z } from 'zod';
import type {
  Candidate,
  Grantee,
  Member,
  Milestone,
  Money,
  PortfolioRecord,
  RecordAction,
  Roles,
  Theme,
} from '#domain/portfolio/portfolio-record';
import type { Day, Fraction, Instant, Points } from '#domain/units';
import { anyDay } from './any-day';
import { portfolioId } from './portfolio-id';

export type { Candidate, Grantee, Member, Milestone, Money, PortfolioRecord, RecordAction, Roles, Theme };

/*
 * Shapes are checked here, and a payload of another shape is an `invalid-request`. What a person can type wrongly within
 * them (an empty name, days reversed, a query that Jira does not understand …) is answered by `invalid-record`, which
 * names every field. The maxima here are far above what that accepts.
 */
const text = z.string().max(20_000);
const accountId = z.string().min(1).max(128);
const amount = z.number().nullable();

export const grantee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), accountId }),
  z.strictObject({ kind: z.literal('group'), groupId: z.string().min(1).max(128) }),
  z.strictObject({ kind: z.literal('everyone') }),
]);
const grantees = z.array(grantee).max(500).readonly();

export const roles = z.strictObject({
  ownerAccountId: accountId,
  sponsors: grantees,
  editors: grantees,
  viewers: grantees,
  moneyViewers: grantees,
});

export const member = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('project'), projectId: z.string().regex(/^\d{1,18}$/) }),
  z.strictObject({ kind: z.literal('category'), category: z.string().max(255) }),
  z.strictObject({ kind: z.literal('query'), jql: text }),
  z.strictObject({ kind: z.literal('portfolio'), portfolioId }),
]);

export const money = z.strictObject({
  currency: z.string().max(10),
  budget: amount,
  discountRate: z
    .number()
    .transform((value) => value as Fraction)
    .nullable(),
});

export const candidateWords = z.strictObject({
  /** Made by the page: a random UUID. */
  id: z.uuid(),
  name: text,
  note: text,
  start: anyDay,
  end: anyDay,
  points: z
    .number()
    .transform((value) => value as Points)
    .nullable(),
});

export const milestone = z.strictObject({ id: z.uuid(), name: text, day: anyDay, note: text });
/** Jira's labels have no blanks, and at most 255 characters. Commas stand between labels that are typed, so never in one. */
export const theme = z.strictObject({
  id: z.uuid(),
  name: text,
  labels: z
    .array(z.string().regex(/^[^\s,]{1,255}$/))
    .max(100)
    .readonly(),
});
export const milestones = z.array(milestone).max(200).readonly();
export const themes = z.array(theme).max(100).readonly();

export const draft = z.strictObject({
  name: text,
  description: text,
  start: anyDay,
  end: anyDay,
  /** Absent: as they are; for a new portfolio, nobody but the person himself. Only the owner may change them. */
  roles: roles.optional(),
  /** Absent: as it is; for a new portfolio, unknown, in EUR. Only those who see money may give it. */
  money: money.optional(),
  members: z.array(member).max(1_000).readonly(),
  /**
   * What becomes of members that are not shown to the person who edits: projects that he may not browse. A new portfolio
   * has none.
   */
  hiddenMembers: z.enum(['keep', 'remove']),
  candidates: z
    .array(
      candidateWords.extend({
        /** Absent: as it is; for a new candidate, unknown. Only those who see money may give it. */
        money: z.strictObject({ cost: amount, value: amount }).optional(),
      }),
    )
    .max(500)
    .readonly(),
  milestones,
  themes,
});
/** What an editor sends: the whole record, save what he may not see or change. */
export type PortfolioDraft = z.infer<typeof draft>;

/** Sent along with every change, so that nobody overwrites what he has not seen. */
const version = z.number().int().min(1).max(1_000_000_000);

export const portfolioListRequest = z.strictObject({});
export type PortfolioListRequest = z.infer<typeof portfolioListRequest>;
export const oneRecordRequest = z.strictObject({ portfolioId });
export type OneRecordRequest = z.infer<typeof oneRecordRequest>;
export const createRecordRequest = z.strictObject({ draft });
export type CreateRecordRequest = z.infer<typeof createRecordRequest>;
export const saveRecordRequest = z.strictObject({ portfolioId, version, draft });
export type SaveRecordRequest = z.infer<typeof saveRecordRequest>;
export const saveRolesRequest = z.strictObject({ portfolioId, version, roles });
export type SaveRolesRequest = z.infer<typeof saveRolesRequest>;
export const copyRecordRequest = z.strictObject({ portfolioId, name: text });
export type CopyRecordRequest = z.infer<typeof copyRecordRequest>;
export const archiveRecordRequest = z.strictObject({ portfolioId, version, isArchived: z.boolean() });
export type ArchiveRecordRequest = z.infer<typeof archiveRecordRequest>;
/** Undoes the change that made this version, the newest one. */
export const undoRecordRequest = z.strictObject({ portfolioId, version });
export type UndoRecordRequest = z.infer<typeof undoRecordRequest>;

/** What the asking person may do with one portfolio. */
export interface RecordRights {
  /** Name, description, horizon, members, candidates, milestones, themes; money only with `maySeeMoney`. */
  readonly mayEdit: boolean;
  /** Roles, archive and restore: the owner. Administrators of the site may too, by `portfolio-record.overview`. */
  readonly mayManage: boolean;
  readonly maySeeMoney: boolean;
}

/** Money, or that it is hidden from this person. Unknown amounts are null within `shown`. */
export type Shown<T> = ({ readonly state: 'shown' } & T) | { readonly state: 'hidden' };

/** A candidate as a person sees it. */
export interface CandidateView extends Omit<Candidate, 'cost' | 'value'> {
  readonly money: Shown<Pick<Candidate, 'cost' | 'value'>>;
}

/** One member as a person sees it. Projects that exist and that he may not browse are left out: see `hasHiddenMembers`. */
export type MemberView =
  /** `project` null: no longer there. */
  | {
      readonly kind: 'project';
      readonly projectId: string;
      readonly project: { readonly key: string; readonly name: string } | null;
    }
  /** `projects`: how many projects that he may browse have it now. */
  | { readonly kind: 'category'; readonly category: string; readonly projects: number }
  | { readonly kind: 'query'; readonly jql: string; readonly result: QueryState }
  /** `name` null: he may not view it, or it is no longer there (`state` tells). */
  | {
      readonly kind: 'portfolio';
      readonly portfolioId: string;
      readonly name: string | null;
      readonly state: NestedState;
    };

/** `hidden`: he may not view it, its members count by his rights in Jira. Neither `gone` nor `archived` ones count. */
export type NestedState = 'shown' | 'hidden' | 'archived' | 'gone';

/** How far a query of a portfolio is evaluated. The number of issues that it finds as the app is told to nobody. */
export interface QueryState {
  /**
   * `waiting`: not evaluated yet; the portfolio lacks these issues. `failed`: the latest evaluation failed; where
   * `evaluatedAt` is set, the result before it still counts.
   */
  readonly state: 'waiting' | 'ready' | 'failed';
  /** An evaluation is under way, or waits for its turn. */
  readonly isRefreshing: boolean;
  /** The moment whose issues count; null: none yet. */
  readonly evaluatedAt: Instant | null;
  readonly failure: QueryFailure | null;
}

/**
 * `refused`: Jira does not let the app run it, say because the app may not see a field or a project that it names.
 * `closed-account`: it names somebody who closed his account. `too-many-issues`: more than 50,000.
 */
export type QueryFailure =
  'refused' | 'closed-account' | 'too-many-issues' | 'not-permitted' | 'jira-busy' | 'jira-unavailable' | 'unexpected';

/** One portfolio in lists. */
export interface RecordHead {
  readonly portfolioId: string;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly ownerAccountId: string;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly isArchived: boolean;
  readonly changedAt: Instant;
  readonly changedBy: string;
  readonly rights: RecordRights;
  /** When this person's visit before the present one ended; null: this is his first. */
  readonly lastVisit: Instant | null;
}

/** All portfolios that the person may view, by name; archived ones too. */
export interface PortfolioList {
  readonly portfolios: readonly RecordHead[];
}

/** The whole record, as the person may see it. */
export interface RecordView extends RecordHead {
  readonly roles: Roles;
  readonly money: Shown<Money>;
  readonly members: readonly MemberView[];
  /** It names projects itself that exist and that this person may not browse. Neither which nor how many is said. */
  readonly hasHiddenMembers: boolean;
  readonly candidates: readonly CandidateView[];
  readonly milestones: readonly Milestone[];
  readonly themes: readonly Theme[];
}

/** For administrators of the site, to give orphaned portfolios a new owner: of those they may not view, no more than this. */
export interface RecordOverview {
  readonly portfolios: readonly {
    readonly portfolioId: string;
    readonly version: number;
    readonly name: string;
    readonly roles: Roles;
    readonly isArchived: boolean;
    readonly changedAt: Instant;
  }[];
}

/** `since`: when the person's visit before this one ended; null: it is his first. Half an hour apart is another visit. */
export interface VisitView {
  readonly since: Instant | null;
}

/** The queries of the portfolio, its nested ones' not included, after a refresh was asked for. */
export interface RefreshView {
  readonly queries: readonly { readonly jql: string; readonly result: QueryState }[];
}
