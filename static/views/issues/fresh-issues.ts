import type { IssueListView } from '#contract/issue-list';
import type { CategoryCounts } from '#contract/figures';
import type { IssueRow } from '#contract/items';
import type { IssueNow } from '../../bridge/issues-now';

/** A line of a list. */
export interface ShownIssue {
  readonly issue: IssueRow;
  /** Its own children by status; null: it has none. */
  readonly below: CategoryCounts | null;
  /** Jira has something else by now than the figures were counted from. */
  readonly isNewer: boolean;
}

export interface FreshPages {
  /** By page. */
  readonly shown: readonly (readonly ShownIssue[])[];
  /** Issues that the index has, and that Jira does not show this viewer any more. */
  readonly gone: number;
}

/**
 * Lines as Jira has them now, as far as that is known.
 * @param now by page what Jira answered; undefined: it has not, so what the index knows stays
 */
export function freshIssues(
  pages: readonly IssueListView[],
  now: readonly (ReadonlyMap<string, IssueNow> | undefined)[],
): FreshPages {
  const shown = pages.map(({ issues, below }, page) =>
    issues.flatMap((issue, at) => freshIssue(issue, below[at] ?? null, now[page]) ?? []),
  );
  const countOf = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, { length }) => sum + length, 0);
  return { shown, gone: countOf(pages.map(({ issues }) => issues)) - countOf(shown) };
}

/** @returns null: it is gone, or not for this viewer any more */
function freshIssue(
  issue: IssueRow,
  below: CategoryCounts | null,
  page: ReadonlyMap<string, IssueNow> | undefined,
): ShownIssue | null {
  if (page === undefined) return { issue, below, isNewer: false };
  const now = page.get(issue.issueId);
  if (now === undefined) return null;
  const isNewer =
    now.summary !== issue.summary ||
    now.statusName !== issue.statusName ||
    now.assigneeAccountId !== issue.assigneeAccountId;
  return { issue: { ...issue, ...now }, below, isNewer };
}
