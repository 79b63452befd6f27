import { z } from 'zod';
import { mark } from '../composition';

const issueRef = z.object({ id: z.coerce.number().int().positive() });

/** Which issues an event is about: its own, or both ends of a link. Nothing else of an event is believed. */
const productEvent = z.object({
  issue: issueRef.optional().catch(undefined),
  sourceIssueId: z.coerce.number().int().positive().optional().catch(undefined),
  destinationIssueId: z.coerce.number().int().positive().optional().catch(undefined),
});

/** Something happened to an issue. Events may be lost, doubled, late or out of order: they only say where to look. */
export async function issueChanged(event: unknown): Promise<void> {
  const { issue, sourceIssueId, destinationIssueId } = productEvent.parse(event);
  await mark([issue?.id, sourceIssueId, destinationIssueId].filter((id) => id !== undefined));
}
