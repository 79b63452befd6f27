import type { SiteSettings } from '../../application/site-index/ports/site-settings';
import type { SourceHistory, SourceIssue } from '../../application/site-index/source-issue';
import type { JiraHistory } from './change-page';
import { changePage } from './change-page';
import { callJira } from './gateway';
import { changeReader } from './read-changes';

const ISSUES_A_CALL = 1_000;
/** The most that Jira gives: each page costs points for every issue on it, so few long pages are cheapest. */
const HISTORIES_A_PAGE = 10_000;

/** Reads the past of issues. Jira may filter by field, but would then leave out parents: their items name no field id. */
export async function withHistory(
  issues: readonly SourceIssue[],
  site: SiteSettings,
): Promise<readonly SourceHistory[]> {
  const read = changeReader(site);
  const histories = new Map<number, JiraHistory[]>();
  for (let at = 0; at < issues.length; at += ISSUES_A_CALL) {
    const ids = issues.slice(at, at + ISSUES_A_CALL).map(({ id }) => String(id));
    await addHistories(histories, ids);
  }
  return issues.map((issue) => ({ ...issue, changes: read(issue, histories.get(issue.id) ?? []) }));
}

async function addHistories(histories: Map<number, JiraHistory[]>, issueIds: readonly string[]): Promise<void> {
  let next: string | null = null;
  do {
    const body: object = {
      issueIdsOrKeys: issueIds,
      maxResults: HISTORIES_A_PAGE,
      ...(next === null ? {} : { nextPageToken: next }),
    };
    const page = await callJira('app', 'bulkFetchChanges', { body }, changePage);
    for (const { issueId, changeHistories } of page.issueChangeLogs) {
      const known = histories.get(Number(issueId)) ?? [];
      histories.set(Number(issueId), known);
      // Not spread into one call: there may be thousands.
      for (const history of changeHistories) known.push(history);
    }
    next = page.nextPageToken ?? null;
  } while (next !== null);
}
