import type { JqlClause } from '#domain/portfolio/query-rules';
import type { PortfolioRecord, RecordAction } from '#domain/portfolio/portfolio-record';
import type { QueryFailure } from '#contract/portfolio-record';
import type { Instant } from '#domain/units';
import type { Viewer } from '../access/ports';

/** One state of one portfolio. Never changes once it is stored. */
export interface RecordVersion {
  readonly portfolioId: string;
  /** From 1, without gaps. */
  readonly version: number;
  readonly record: PortfolioRecord;
  readonly action: RecordAction;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** What people typed of portfolios, with everything that it was before. Nothing of it comes from Jira. */
export interface RecordStore {
  /** The newest version of every portfolio. */
  newest(): Promise<readonly RecordVersion[]>;
  /** Versions of one portfolio before one of them, newest first, at most so many. */
  before(portfolioId: string, version: number, most: number): Promise<readonly RecordVersion[]>;
  /** Adds the next version. @returns false: somebody else was faster, and nothing was added */
  add(version: RecordVersion, now: Instant): Promise<boolean>;
}

/** Imports: many versions that readers see at once or not at all. */
export interface ImportStore {
  savePart(importId: string, part: number, text: string, now: Instant): Promise<void>;
  /** Parts in their order; missing ones are left out. */
  parts(importId: string): Promise<readonly string[]>;
  /** Lets readers see all of the versions together. @returns false: one of them was there before, and none was added */
  publish(importId: string, versions: readonly RecordVersion[], now: Instant): Promise<boolean>;
  /** Removes the parts of this import, and what others left behind. */
  clear(importId: string, now: Instant): Promise<void>;
}

/** How far a query is evaluated. */
export interface QueryStatus {
  readonly queryId: string;
  /** Without ORDER BY. */
  readonly query: string;
  readonly state: 'waiting' | 'ready' | 'failed';
  readonly failure: QueryFailure | null;
  /** When the evaluation whose issues count was begun; null: none is complete. */
  readonly evaluatedAt: Instant | null;
  /** When the latest evaluation was begun that Jira answered at all; null: none was. */
  readonly startedAt: Instant | null;
  /** How many issues it found, or more than are kept; null: it never was evaluated. For sync alone. */
  readonly issueCount: number | null;
  /** An evaluation was asked for and is not over. */
  readonly isRequested: boolean;
  /** Where it goes on; null: it starts. */
  readonly cursor: string | null;
  /** How many issues it has found so far. */
  readonly found: number;
}

/** What queries found, as the app. Derived from Jira. Every method may be repeated. */
export interface QueryStore {
  /** Of these queries, those that are known. */
  statuses(queries: readonly string[]): Promise<ReadonlyMap<string, QueryStatus>>;
  status(queryId: string): Promise<QueryStatus | null>;
  /** Ids of issues by query; those without a complete evaluation are left out. */
  issues(queries: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<number>>>;
  /** Asks for an evaluation of each. @returns the ids of all of them */
  request(queries: readonly string[]): Promise<readonly string[]>;
  /** All that are known. */
  all(): Promise<readonly QueryStatus[]>;
  forget(queryIds: readonly string[]): Promise<void>;
  /** Adds a page that more follow. @returns false: somebody else was faster, nothing was added */
  addPage(status: QueryStatus, ids: readonly number[], next: string, now: Instant): Promise<boolean>;
  /** Adds the last page, and lets views see the whole. @returns as above */
  publish(status: QueryStatus, ids: readonly number[], now: Instant): Promise<boolean>;
  /** Begins the evaluation anew, say because Jira does not know the cursor any more. */
  restart(queryId: string): Promise<void>;
  /** Ends the evaluation. The result before it stays. */
  fail(queryId: string, failure: QueryFailure, issueCount: number | null): Promise<void>;
}

/** When people looked at portfolios. */
export interface VisitStore {
  /** Ends of the visits before the present ones, by portfolio. */
  earlier(accountId: string): Promise<ReadonlyMap<string, Instant>>;
  /** Notes that a person looks now. @returns when his visit before this one ended; null: there was none */
  mark(accountId: string, portfolioId: string, now: Instant): Promise<Instant | null>;
}

/** What roles and queries ask of Jira, as the person. Answers about groups may be up to a minute old. */
export interface RecordAccess {
  groupIds(viewer: Viewer): Promise<ReadonlySet<string>>;
  /** Whether he administers this project, which he may browse, or the whole site; null: whether he administers the site. */
  administers(viewer: Viewer, projectId: string | null): Promise<boolean>;
  /** Jira's judgement of each query, in the order given. */
  parse(queries: readonly string[]): Promise<readonly ParsedQuery[]>;
  /** About how many issues the query finds for him. */
  estimate(query: string): Promise<number>;
}

/** `clause` null: it has errors, or restricts nothing. */
export interface ParsedQuery {
  readonly errors: readonly string[];
  readonly clause: JqlClause | null;
}
