import { z } from 'zod';
import { mayConcernAccess } from '#domain/site-index/access-change';
import { mark } from '../composition';

const issueRef = z.object({ id: z.coerce.number().int().positive() });

const changelog = z.object({
  items: z.array(z.object({ field: z.string(), fieldId: z.string().nullish().default(null) })),
});

/**
 * Which issues an event is about: its own, or both ends of a link; and whether it may have decided anew who sees them.
 * Nothing else of an event is believed.
 */
const productEvent = z.object({
  eventType: z.string().optional().catch(undefined),
  issue: issueRef.optional().catch(undefined),
  sourceIssueId: z.coerce.number().int().positive().optional().catch(undefined),
  destinationIssueId: z.coerce.number().int().positive().optional().catch(undefined),
  changelog: changelog.nullable().catch(null),
});

/**
 * Events without an account of a change that need none. A new issue is in no view yet. A deleted one is seen by those
 * alone who could see it to the end: of it nobody learns what was kept from him.
 */
const withoutChange: ReadonlySet<string | undefined> = new Set(['avi:jira:created:issue', 'avi:jira:deleted:issue']);

/** Something happened to an issue. Events may be lost, doubled, late or out of order: they only say where to look. */
export async function issueChanged(event: unknown): Promise<void> {
  const { eventType, issue, sourceIssueId, destinationIssueId, changelog: change } = productEvent.parse(event);
  if (issue === undefined) {
    await mark([sourceIssueId, destinationIssueId].filter((id) => id !== undefined));
  } else await mark([issue.id], !withoutChange.has(eventType) && mayConcernAccess(change?.items ?? null));
}
