import type { SourceIssue } from '../../application/site-index/source-issue';

const THERE = '{"acceptance":true';
const WANTING = '{"acceptance":false';

/** As many characters of the column `work` as `acceptanceIn` takes. */
export const ACCEPTANCE_CHARS = WANTING.length;

/**
 * What is stored as an issue's work, and before it whether some text says when it is done: the table has no column of its own for
 * that, and cannot get one.
 * @returns null: nothing is known of either
 */
export function packWork({ work, hasAcceptance }: Pick<SourceIssue, 'work' | 'hasAcceptance'>): string | null {
  if (hasAcceptance === null) return work && JSON.stringify(work);
  return JSON.stringify({ acceptance: hasAcceptance, ...work });
}

/** Whether some text says when an issue is done, by the first characters of its work; null: not known. */
export function acceptanceIn(start: string | null): boolean | null {
  if (start?.startsWith(THERE)) return true;
  return start?.startsWith(WANTING) ? false : null;
}
