import type { IssueFacts } from '#domain/site-index/issue-facts';
import type { ProjectFacts } from '../site-index/ports/index-reader';
import type { Viewer, ViewerAccess } from './ports';

/**
 * Of so many issues Jira is asked for one view, a point each: a few calls. Whatever is marked beyond that is shown to nobody
 * until it has been read; those who may see it are told that issues are missing.
 */
export const MOST_MARKED = 500;

type IsVisible = ((at: number) => boolean) | null;

/** Decides anew what is visible in columns where some of their issues are marked. */
type Decide = (columns: IssueFacts, isVisible: IsVisible) => IsVisible;

/**
 * Issues that have another level, restriction or project than the index knows: of them Jira decides, asked as the viewer,
 * until they are read again. That can be long after they changed: while their project is being read, reading is paused or
 * failed, or Jira's points are used up.
 * @param marked their ids, wherever they are
 */
export async function askOfMarked(
  access: Pick<ViewerAccess, 'keysOf'>,
  viewer: Viewer,
  marked: readonly number[],
  facts: readonly ProjectFacts[],
): Promise<Decide> {
  if (marked.length === 0) return (_, isVisible) => isVisible;
  const isMarked = new Set(marked);
  const present = new Set(
    facts.flatMap(({ segments }) => segments.flatMap(({ ids }) => [...ids].filter((id) => isMarked.has(id)))),
  );
  const asked = [...present].sort((a, b) => a - b).slice(0, MOST_MARKED);
  const opened = await access.keysOf(viewer, asked);
  return ({ ids }, isVisible) => {
    if (!ids.some((id) => isMarked.has(id))) return isVisible;
    return (at) => {
      const id = ids[at] ?? 0;
      return isMarked.has(id) ? opened.has(id) : isVisible === null || isVisible(at);
    };
  };
}
