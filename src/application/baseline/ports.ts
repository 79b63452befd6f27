import type { Baseline, BaselineAction } from '#domain/baseline/baseline';
import type { Instant } from '#domain/units';

/** One state of one baseline. Never changes once it is stored. */
export interface BaselineVersion {
  readonly portfolioId: string;
  readonly baselineId: string;
  /** From 1, without gaps. */
  readonly version: number;
  readonly baseline: Baseline;
  readonly action: BaselineAction;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** Baselines of portfolios, with everything that was done to them. */
export interface BaselineStore {
  /** Every version of every baseline of one portfolio, deleted ones too, oldest first. */
  versions(portfolioId: string): Promise<readonly BaselineVersion[]>;
  /** Adds next versions, all of them or none. @returns false: somebody else was faster, and nothing was added */
  add(versions: readonly BaselineVersion[]): Promise<boolean>;
}

/** Which move of which issue: an issue has one of each part at an instant. */
export interface MoveName {
  readonly issueId: number;
  readonly at: Instant;
  readonly part: 'start' | 'due';
}

/** Why something was moved, as somebody typed it. */
export interface StoredReason {
  readonly version: number;
  /** Empty: it was taken back. */
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** A reason, and of what. */
export interface GivenReason {
  readonly move: MoveName;
  readonly reason: StoredReason;
}

/** Reasons by portfolio and move. What one portfolio's people say is not shown in another. */
export interface ReasonStore {
  /** The newest of each move of these issues, by `nameOfMove`. */
  newest(portfolioId: string, issueIds: readonly number[]): Promise<ReadonlyMap<string, StoredReason>>;
  /** The newest of each move of one portfolio, those that were taken back too. */
  ofPortfolio(portfolioId: string): Promise<readonly GivenReason[]>;
  /** Adds the next version. @returns false: somebody else was faster, and nothing was added */
  add(portfolioId: string, move: MoveName, reason: StoredReason): Promise<boolean>;
}

/** One text for one move. */
export function nameOfMove({ issueId, at, part }: MoveName): string {
  return `${String(issueId)}/${String(at)}/${part}`;
}
