import type { Day, Fraction, Points } from '../units';

/** Who is granted something in a portfolio. `everyone`: everybody on the site who may open Altitude. */
export type Grantee =
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'everyone' };

/**
 * Who has which part in a portfolio. The owner may do everything. Editors may edit everything but roles; they and
 * sponsors view as viewers do. Money is shown to the owner and to those among the others who are in `moneyViewers`.
 */
export interface Roles {
  readonly ownerAccountId: string;
  readonly sponsors: readonly Grantee[];
  readonly editors: readonly Grantee[];
  readonly viewers: readonly Grantee[];
  readonly moneyViewers: readonly Grantee[];
}

/** What a portfolio is made of, beside its candidates. Never widens what anybody may see in Jira. */
export type Member =
  /** All issues of a project. */
  | { readonly kind: 'project'; readonly projectId: string }
  /** All issues of the projects that have this category at the moment of looking. Jira's name, exactly. */
  | { readonly kind: 'category'; readonly category: string }
  /** The issues that a query finds, evaluated by sync as the app; ORDER BY is ignored. */
  | { readonly kind: 'query'; readonly jql: string }
  /** All that is in another portfolio; nothing while that is archived. */
  | { readonly kind: 'portfolio'; readonly portfolioId: string };

/** Something that may be started one day and is not in Jira yet. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** null: unknown. */
  readonly start: Day | null;
  readonly end: Day | null;
  readonly points: Points | null;
  /** In the portfolio's currency; null: unknown. */
  readonly cost: number | null;
  readonly value: number | null;
}

/** A day that the portfolio is planned towards: people type it, Jira knows no such thing. */
export interface Milestone {
  readonly id: string;
  readonly name: string;
  /** null: not decided yet. */
  readonly day: Day | null;
  readonly note: string;
}

/** What work is for, across projects. The first theme of which an issue, or the nearest one above it, has a label, has it. */
export interface Theme {
  readonly id: string;
  /** Unique in the portfolio: groups are known by it. */
  readonly name: string;
  /** Labels in Jira, exactly as they are written there. */
  readonly labels: readonly string[];
}

/** Amounts are in whole units of the currency, not cents. */
export interface Money {
  /** ISO 4217. */
  readonly currency: string;
  /** null: unknown. */
  readonly budget: number | null;
  /** A year; null: unknown. */
  readonly discountRate: Fraction | null;
}

/** What people typed of one portfolio. */
export interface PortfolioRecord {
  readonly name: string;
  readonly description: string;
  readonly roles: Roles;
  /** First and last day of its horizon; null: open. */
  readonly start: Day | null;
  readonly end: Day | null;
  readonly money: Money;
  readonly members: readonly Member[];
  readonly candidates: readonly Candidate[];
  readonly milestones: readonly Milestone[];
  /** In the order in which they are tried. */
  readonly themes: readonly Theme[];
  readonly isArchived: boolean;
}

/** What happened to a record. `account-closed`: somebody whom it named closed his account, and it names him no more. */
export type RecordAction =
  'created' | 'edited' | 'roles-changed' | 'archived' | 'restored' | 'undone' | 'imported' | 'account-closed';
