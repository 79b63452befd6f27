import { z } from 'zod';
import { mostEntries } from '#domain/product/check-product';
import { hidables, horizons, type RoadmapSetup } from '#domain/product/roadmap-setup';

export type { RoadmapSetup };

const text = z.string().max(20_000);
const issueId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const horizon = z.enum(horizons);

const horizonTest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('category'), category: z.enum(['in-progress', 'to-do', 'done']) }),
  z.strictObject({ kind: z.literal('due-within'), days: z.number().int().min(-1_000_000).max(1_000_000) }),
  z.strictObject({
    kind: z.literal('release'),
    versionIds: z
      .array(z.string().regex(/^\d{1,18}$/))
      .max(1_000)
      .readonly(),
  }),
  z.strictObject({ kind: z.literal('next-release') }),
  z.strictObject({
    kind: z.literal('label'),
    /** As Jira's labels are: without blanks. */
    labels: z
      .array(z.string().regex(/^\S{1,255}$/))
      .max(1_000)
      .readonly(),
  }),
]);

/** How the roadmap of a product is made. What a person can type wrongly in it is answered by `invalid-record`. */
export const roadmapSetup: z.ZodType<RoadmapSetup> = z.strictObject({
  rules: z
    .array(z.strictObject({ horizon, by: horizonTest }))
    .max(mostEntries.rules)
    .readonly(),
  placed: z
    .array(z.strictObject({ issueId, horizon: z.enum([...horizons, 'not-shown']) }))
    .max(mostEntries.issues)
    .readonly(),
  audiences: z
    .array(
      z.strictObject({
        id: z.uuid(),
        name: text,
        kind: z.enum(['internal', 'partner', 'customer']),
        hides: z.array(z.enum(hidables)).max(hidables.length).readonly(),
        hiddenIssueIds: z.array(issueId).max(mostEntries.issues).readonly(),
        wording: z
          .array(z.strictObject({ issueId, name: text }))
          .max(mostEntries.issues)
          .readonly(),
      }),
    )
    .max(mostEntries.audiences)
    .readonly(),
});
