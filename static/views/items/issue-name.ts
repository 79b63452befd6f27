import type { IssueRow } from '#contract/items';

/** What an issue is called: its summary, or its key where an import left the summary empty. */
export const issueName = ({ key, summary }: Pick<IssueRow, 'key' | 'summary'>): string =>
  summary.trim() === '' ? key : summary;
