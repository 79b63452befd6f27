import { z } from 'zod';
import { portfolioId } from './portfolio-id';
import { member } from './portfolio-record';
import type { RecordProblem } from './record-problems';

export const previewRequest = z.strictObject({
  /** The portfolio that is edited; absent: a new one. */
  portfolioId: z.optional(portfolioId),
  members: z.array(member).max(1_000).readonly(),
});
export type PreviewRequest = z.infer<typeof previewRequest>;

/** What these members would be, for the person who asks. */
export interface MembersPreview {
  /** Projects that he may browse and of which something is in it, by key. */
  readonly projects: readonly PreviewedProject[];
  /** Issues in the index that he may see and that are in it, each once. Of queries only those that are `counted`. */
  readonly issues: number;
  /** One for each query among the members, in their order. */
  readonly queries: readonly PreviewedQuery[];
  /** Paths start with `members.`. */
  readonly problems: readonly RecordProblem[];
}

export interface PreviewedProject {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  /** `selected`: only some issues, by query. */
  readonly part: 'whole' | 'selected';
}

export interface PreviewedQuery {
  /** Position among the members. */
  readonly at: number;
  /**
   * `counted`: its stored result is in `issues` and `projects`. `estimated`: sync has not evaluated it yet; it does after a
   * save. `refused`: it has a problem.
   */
  readonly state: 'counted' | 'estimated' | 'refused';
  /** About how many issues it finds for this person, as Jira estimates; null unless `estimated`. */
  readonly estimate: number | null;
}
