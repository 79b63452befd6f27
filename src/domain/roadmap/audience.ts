import type { StatusCategory } from '../progress/status-category';
import type { Audience, Hidable } from '../product/roadmap-setup';

/**
 * What each kind of audience is shown until people say otherwise. Without a name they are called after their kind. Their ids
 * never change: a product that keeps one of them keeps it under the same id.
 */
export const usualAudiences: readonly Audience[] = [
  usual('1f0c3a52-6f0e-4b57-9d5c-2a8f3f0f6a01', 'internal', []),
  usual('1f0c3a52-6f0e-4b57-9d5c-2a8f3f0f6a02', 'partner', ['people', 'figures', 'status']),
  usual('1f0c3a52-6f0e-4b57-9d5c-2a8f3f0f6a03', 'customer', ['dates', 'people', 'figures', 'status', 'keys']),
];

function usual(id: string, kind: Audience['kind'], hides: readonly Hidable[]): Audience {
  return { id, name: '', kind, hides, hiddenIssueIds: [], wording: [] };
}

/** Those that people described, and the usual one of each kind of which they described none; by kind. */
export function audiencesIn(described: readonly Audience[]): readonly Audience[] {
  return usualAudiences.flatMap((one) => {
    const own = described.filter(({ kind }) => kind === one.kind);
    return own.length > 0 ? own : [one];
  });
}

/** Whether an audience is shown an item at all. Where the category is unknown nothing tells that it was started. */
export function isShownTo(
  { hides, hiddenIssueIds }: Pick<Audience, 'hides' | 'hiddenIssueIds'>,
  { issueId, category }: { readonly issueId: number; readonly category: StatusCategory },
): boolean {
  const isStarted = category === 'in-progress' || category === 'done';
  return !hiddenIssueIds.includes(issueId) && (isStarted || !hides.includes('not-started'));
}
