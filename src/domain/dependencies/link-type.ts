/** A type of Jira's issue links: every site names its own. "A blocks B": the outward words stand at A, the inward at B. */
export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly outward: string;
  readonly inward: string;
}
