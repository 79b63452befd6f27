import type { MarkPorts } from './mark-changed';
import { markAccess } from './mark-changed';
import type { IndexedPlace } from './ports/index-reader';
import type { SourceIssue } from './source-issue';

/**
 * What a sweep finds to be for others to see, in projects that it cannot be written to now: as the event would have done
 * that told of it, and may be lost. So an old restriction holds there for some five minutes at most; longer only where
 * there is no sweep, while reading is paused or Jira's points are used up.
 * @param places where the issues stand in the published index
 * @param ready ids of the projects to which changes are written
 */
export async function guardAccess(
  ports: MarkPorts,
  changed: readonly SourceIssue[],
  places: readonly IndexedPlace[],
  ready: ReadonlySet<string>,
): Promise<void> {
  const present = new Map(changed.map((issue) => [issue.id, issue]));
  const isOther = ({ issueId, projectId, securityLevel }: IndexedPlace) => {
    const issue = present.get(issueId);
    return issue?.projectId !== projectId || issue.securityLevel !== securityLevel;
  };
  const others = places.filter((place) => !ready.has(place.projectId) && isOther(place));
  if (others.length > 0) await markAccess(ports, [...new Set(others.map(({ issueId }) => issueId))]);
}
