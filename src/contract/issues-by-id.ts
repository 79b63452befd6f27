import { z } from 'zod';
import type { IssueRow } from './items';
import { asOf } from './past-day';
import { jiraId } from './portfolio';

const MOST_IDS = 100;

export const issuesByIdRequest = z.strictObject({ issueIds: z.array(jiraId).min(1).max(MOST_IDS), asOf });
export type IssuesByIdRequest = z.infer<typeof issuesByIdRequest>;

/** Those of the issues that the viewer may see, in the order asked for. */
export interface IssuesByIdView {
  readonly issues: readonly IssueRow[];
}
