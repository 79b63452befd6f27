import type { IndexedPlace } from './ports/index-reader';
import type { SourceIssue } from './source-issue';

export interface PlannedUpdate {
  readonly changed: readonly SourceIssue[];
  readonly gone: readonly number[];
}

/**
 * Decides what to change in each project. Of two states of an issue the later one counts; an issue that stands in a
 * project where it is no more leaves it.
 * @param found states just read, in any order, an issue possibly several times
 * @param goneIds issues that Jira does not show the app any more
 * @param places where all of these stand in the published index
 */
export function planUpdates(
  found: readonly SourceIssue[],
  goneIds: readonly number[],
  places: readonly IndexedPlace[],
): ReadonlyMap<string, PlannedUpdate> {
  const updates = new Map<string, { changed: SourceIssue[]; gone: number[] }>();
  const updateOf = (projectId: string) => {
    const known = updates.get(projectId) ?? { changed: [], gone: [] };
    updates.set(projectId, known);
    return known;
  };
  const latest = latestStates(found);
  for (const issue of latest.values()) {
    const here = places.filter(({ issueId }) => issueId === issue.id);
    // 0: Jira did not tell all of it. That much is shown, and whatever comes next counts as later.
    if (issue.updated > 0 && here.some(({ updated }) => updated > issue.updated)) continue;
    updateOf(issue.projectId).changed.push(issue);
    for (const { projectId } of here) if (projectId !== issue.projectId) updateOf(projectId).gone.push(issue.id);
  }
  const gone = new Set(goneIds.filter((id) => !latest.has(id)));
  for (const { issueId, projectId } of places) if (gone.has(issueId)) updateOf(projectId).gone.push(issueId);
  return updates;
}

function latestStates(found: readonly SourceIssue[]): Map<number, SourceIssue> {
  const latest = new Map<number, SourceIssue>();
  for (const issue of found) {
    const known = latest.get(issue.id);
    if (!known || known.updated <= issue.updated) latest.set(issue.id, issue);
  }
  return latest;
}
