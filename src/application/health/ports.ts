import type { Thresholds } from '#domain/health/thresholds';

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
