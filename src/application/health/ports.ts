import type { HealthOverride, Overridable } from '#domain/health/override';
import type { Thresholds } from '#domain/health/thresholds';
import type { Instant } from '#domain/units';

/** What administrators set, and how often anything was saved. */
export interface KeptThresholds {
  /** 0: nothing was ever saved. */
  readonly version: number;
  readonly thresholds: Thresholds;
}

/** Keeps from where on health is a concern. */
export interface ThresholdStore {
  /** The defaults where nothing was ever saved. */
  kept(): Promise<KeptThresholds>;
  /** Replaces all, as the version after this one. @returns false: another version has been saved meanwhile */
  save(thresholds: Thresholds, after: KeptThresholds['version']): Promise<boolean>;
}

/** One time that somebody set how a project stands in a portfolio, or took that back. Never changes once it is stored. */
export interface KeptOverride extends Pick<HealthOverride, 'by' | 'at' | 'version'> {
  readonly portfolioId: string;
  readonly projectId: string;
  readonly of: Overridable;
  /** null: taken back. */
  readonly set: Pick<HealthOverride, 'state' | 'reason' | 'until'> | null;
}

/** What people set by hand of the health of projects, with everything that it was before. */
export interface OverrideStore {
  /** The newest of every project and dimension of a portfolio, expired ones included. */
  newest(portfolioId: string): Promise<readonly KeptOverride[]>;
  /** Those from a moment up to, not including, another; newest first, so many that nobody reads further. */
  between(portfolioId: string, from: Instant, before: Instant): Promise<readonly KeptOverride[]>;
  /** Adds next versions, all of them or none. @returns false: somebody else was faster, and nothing was added */
  add(overrides: readonly KeptOverride[]): Promise<boolean>;
}
