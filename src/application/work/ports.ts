import type { WorkSpec } from '#contract/work-spec';
import type { Instant } from '#domain/units';
import type { IssueWords } from '#domain/work/work-filter';
import type { PublishedProject } from '../site-index/ports/index-reader';

/** What rows tell of every issue of a project, for filters and orders that facts cannot decide. */
export interface WordReader {
  /** By issue. @param issueIds all issues of the project, whoever may see them: what is read serves everybody */
  words(of: PublishedProject, issueIds: readonly number[]): Promise<ReadonlyMap<number, IssueWords>>;
}

/** A saved way of looking at the work of a portfolio. */
export interface WorkViewRecord {
  readonly viewId: string;
  /** null: of the whole site. */
  readonly portfolioId: string | null;
  readonly ownerId: string;
  readonly isShared: boolean;
  /** From 1. */
  readonly version: number;
  readonly name: string;
  readonly spec: WorkSpec;
}

/** What people saved. Nothing of it comes from Jira. */
export interface WorkViewStore {
  /** All of one portfolio, whoever may see them. */
  of(portfolioId: string | null): Promise<readonly WorkViewRecord[]>;
  /** Of these ids, those that there are, in whichever portfolio. */
  withIds(viewIds: readonly string[]): Promise<readonly WorkViewRecord[]>;
  /** @returns false: its id is taken, and nothing was added */
  add(view: WorkViewRecord, now: Instant): Promise<boolean>;
  /** In place of the version before it. @returns false: that is not there any more, and nothing was changed */
  replace(view: WorkViewRecord, now: Instant): Promise<boolean>;
  /** @returns false: it has another version, or is gone */
  remove(viewId: string, version: number): Promise<boolean>;
  /** With which view a person begins; null: with none. It may be gone since. */
  first(accountId: string, portfolioId: string | null): Promise<string | null>;
  begin(accountId: string, portfolioId: string | null, viewId: string | null): Promise<void>;
}
