import type { Instant } from '#domain/units';
import type { RecordProblem } from './record-problems';

/** The latest change: whose, when, and the version that it made. */
export interface NewestChange {
  /** Account id. */
  readonly by: string;
  readonly at: Instant;
  readonly version: number;
}

/** What can go wrong that a person can act on. One message each in the UI. */
export type Failure =
  | { readonly code: 'invalid-request'; readonly field: string }
  /** Not there, or not for this person: the two are never told apart. */
  | { readonly code: 'not-found' }
  | { readonly code: 'not-permitted' }
  /** What a person typed cannot be kept as it is. Every field that must be mended is named. */
  | { readonly code: 'invalid-record'; readonly problems: readonly RecordProblem[] }
  /** Somebody else changed it since it was shown, so nothing was saved; null: who and when is not kept. */
  | { readonly code: 'changed-meanwhile'; readonly newest: NewestChange | null }
  | { readonly code: 'consent-needed' }
  /** Jira lets this person in nowhere on the site. */
  | { readonly code: 'no-jira-access' }
  /** Where the app stands it is not connected to Jira, as in Confluence before an administrator allows it. */
  | { readonly code: 'not-connected' }
  | { readonly code: 'jira-busy'; readonly retryAfterSeconds: number }
  | { readonly code: 'jira-unavailable' }
  /** Confluence does not answer, or takes no more calls for now. */
  | { readonly code: 'confluence-unavailable' }
  /** It stands in no page or blog post, so nobody can be asked who may read what is frozen there. */
  | { readonly code: 'not-on-page' }
  /** More than can be kept in one piece. */
  | { readonly code: 'too-large' }
  | { readonly code: 'unexpected'; readonly reference: string };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
