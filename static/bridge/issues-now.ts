import { z } from 'zod/mini';
import { statusCategoryOf, type StatusCategory } from '#domain/progress/status-category';
import { askJira } from './jira-gateway';
import { inChunks } from './in-chunks';

/** Of an issue, what lists show of it, as Jira has it at this moment. */
export interface IssueNow {
  readonly summary: string;
  readonly statusName: string;
  readonly category: StatusCategory;
  /** null: nobody. */
  readonly assigneeAccountId: string | null;
}

const fields = ['summary', 'status', 'assignee'];
/** Jira's limit. */
const issuesPerCall = 100;

const found = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      fields: z.object({
        summary: z.nullish(z.string()),
        status: z.object({ name: z.string(), statusCategory: z.nullish(z.object({ key: z.string() })) }),
        assignee: z.nullish(z.object({ accountId: z.string() })),
      }),
    }),
  ),
});

/** By id, as this viewer may see them. Those that Jira does not show him, or not any more, are left out. */
export async function issuesNow(issueIds: readonly string[]): Promise<ReadonlyMap<string, IssueNow>> {
  const pages = await Promise.all(
    inChunks(issueIds, issuesPerCall).map((issueIdsOrKeys) =>
      askJira('bulkFetchIssues', new URLSearchParams(), found, {}, { issueIdsOrKeys, fields }),
    ),
  );
  const issues = pages.flatMap((page) => page.issues);
  return new Map(
    issues.map(({ id, fields: { summary, status, assignee } }): [string, IssueNow] => [
      id,
      {
        summary: summary ?? '',
        statusName: status.name,
        category: statusCategoryOf(status.statusCategory?.key),
        assigneeAccountId: assignee?.accountId ?? null,
      },
    ]),
  );
}
