import type { SprintSpan } from '../history/past-context';
import type { Day } from '../units';

/** Release day of the nearest of these versions; null: none of them has one. */
export function nearestRelease(
  versionIds: readonly string[],
  releaseDays: ReadonlyMap<string, Day | null>,
): Day | null {
  return nearest(versionIds.map((id) => releaseDays.get(id) ?? null));
}

/** Last day of the nearest of these sprints that is not closed; null: there is none. A sprint that is over plans nothing. */
export function nearestSprintEnd(sprintIds: readonly string[], sprints: ReadonlyMap<string, SprintSpan>): Day | null {
  const open = sprintIds.map((id) => sprints.get(id)).filter((sprint) => sprint?.completed === null);
  return nearest(open.map((sprint) => sprint?.end ?? null));
}

function nearest(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : (Math.min(...known) as Day);
}
