/**
 * What is wrong with one field of a record. Of the list, `detail` is: for `invalid-jql` Jira's own message, in the person's
 * language; for `person-dependent` the function or field, for `circle` the names along it, as `A → B → A` ("…" for one that the
 * person may not view); for `wrong-shape` the key.
 */
export type ProblemReason =
  /** Nothing, or blanks only. */
  | 'required'
  | 'too-long'
  /** The end is before the start. At the end. */
  | 'reversed'
  | 'negative'
  /** A discount rate is above -1 and at most 10 (1,000 % a year). An amount is at most 1e15. */
  | 'out-of-range'
  | 'unknown-currency'
  /** The same member, grantee or candidate id a second time. */
  | 'duplicate'
  /** Not there, or not for this person to browse: never told apart. */
  | 'unknown-project'
  /** Not there, or not for this person to view. */
  | 'unknown-portfolio'
  /** Only of files: a calendar that neither the file nor the site has. */
  | 'unknown-calendar'
  /** Only of files: a field, or a type of links, that this site does not have. */
  | 'unknown-field'
  | 'unknown-link-type'
  /** Only of files: a field that cannot hold what it is said to hold. */
  | 'unfit-field'
  /** Only of files: a view that nobody but its owner may have; it is left out. */
  | 'another-owner'
  | 'archived-portfolio'
  /** No project that this person may browse has the category. Told by previews; no obstacle to saving. */
  | 'empty-category'
  | 'invalid-jql'
  /** It finds other issues for everybody who runs it, so the app cannot run it for all. */
  | 'person-dependent'
  /** It names a saved filter, which may depend on persons and whose text may change unseen. */
  | 'saved-filter'
  /** Nothing but ORDER BY. */
  | 'unbounded-query'
  | 'circle'
  /** The address of a link that does not begin with `https:`. */
  | 'not-https'
  /** The portfolio is archived: restore it first. */
  | 'archived'
  /** All its text together is more than one record holds (200,000 bytes of JSON). */
  | 'too-large'
  /** A list with more entries than one record holds. */
  | 'too-many'
  /** Only of files: no JSON, not of this format, or a value of another type. */
  | 'wrong-shape';

/** One problem, at the field where it can be mended. */
export interface RecordProblem {
  /** As in the draft or in the file: `name`, `members.3.jql`, `candidates.0.end`, `money.budget`, `portfolios.2.name`. */
  readonly path: string;
  readonly reason: ProblemReason;
  readonly detail?: string;
}
