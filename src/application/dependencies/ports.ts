import type { DependencyRules } from '#domain/dependencies/dependency-rule';

/** What administrators chose, and how often anything was saved. */
export interface ChosenTypes {
  /** 0: nothing was ever saved. */
  readonly version: number;
  readonly rules: DependencyRules;
}

/** Keeps what link types mean. */
export interface DependencyTypeStore {
  chosen(): Promise<ChosenTypes>;
  /** Replaces what was chosen, as the version after this one. @returns false: another version has been saved meanwhile */
  save(rules: DependencyRules, after: ChosenTypes['version']): Promise<boolean>;
}
