import type { Day } from '#domain/units';
import type { Release } from '../../bridge/releases';
import type { TimelineMark } from '../../ui/timeline/timeline-model';

/** Past its day and not released. */
export const isOverdue = ({ day, isReleased }: Release, today: Day): boolean =>
  !isReleased && day !== null && day < today;

/** Diamonds for the releases that have a day, earliest first. The others have no place in a calendar. */
export function releaseMarks(releases: readonly Release[], today: Day): TimelineMark[] {
  return releases
    .flatMap((release): TimelineMark[] => {
      const { id, name, day, isReleased } = release;
      if (day === null) return [];
      return [{ id, kind: 'release', name, day, isDone: isReleased, isLate: isOverdue(release, today) }];
    })
    .sort((a, b) => a.day - b.day);
}
