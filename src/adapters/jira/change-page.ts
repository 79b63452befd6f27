import { z } from 'zod';

const text = z.string().nullish().catch(null);

const item = z
  .object({ field: z.string().catch(''), fieldId: text, from: text, fromString: text, to: text, toString: text })
  .transform(({ field, fieldId, from, fromString, to, toString }) => ({
    field,
    fieldId: fieldId ?? null,
    // Where a field has no ids, its values stand in the texts alone.
    from: { id: from ?? null, text: fromString ?? null },
    to: { id: to ?? null, text: toString ?? null },
  }));

const history = z.object({
  id: z.coerce.string(),
  author: z.object({ accountId: z.string() }).nullish().catch(null),
  created: z.union([z.string(), z.number()]),
  items: z.array(item),
});

/** `POST /rest/api/3/changelog/bulkfetch`. Only what we read. An issue may come on several pages. */
export const changePage = z.object({
  issueChangeLogs: z.array(z.object({ issueId: z.coerce.string(), changeHistories: z.array(history) })),
  nextPageToken: z.string().nullish(),
});

export type JiraHistory = z.infer<typeof history>;
type JiraItem = JiraHistory['items'][number];
export type JiraSide = JiraItem['from'];
