import type { Version } from '../site/model';
import { DAY, isoDay, WEEK } from './calendar';
import type { ProjectPlan } from './project-plan';

const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();

/** Frequent releases have numbers of their own; the others are counted within their year. */
function nameOf(plan: ProjectPlan, release: number, number: number): string {
  if (plan.releaseWeeks < 10) return `${plan.name} ${String(4 + Math.floor(number / 12))}.${String(number % 12)}`;
  let inYear = 1;
  for (let earlier = release; yearOf(earlier - plan.releaseWeeks * WEEK) === yearOf(release); inYear += 1) {
    earlier -= plan.releaseWeeks * WEEK;
  }
  return `${String(yearOf(release))}.${String(inYear)}`;
}

/**
 * Releases at the project's rhythm, from its beginning until two after `now`, and one without a date. In every third
 * project the last one before `now` is overdue; what is older than two years is archived.
 */
export function releases(plan: ProjectPlan, projectAt: number, now: number, firstId: number): Version[] {
  if (plan.releaseWeeks === 0 || plan.weight === 0) return [];
  const step = plan.releaseWeeks * WEEK;
  const end = plan.archived ? now - plan.months[1] * 30 * DAY : now + 2 * step;
  const count = Math.max(1, Math.floor((end - (now - plan.months[0] * 30 * DAY)) / step));
  const dated = Array.from({ length: count }, (_, at): Version => {
    const release = end - (count - 1 - at) * step - 2 * DAY;
    const overdue = projectAt % 3 === 2 && !plan.archived && release <= now && release > now - step;
    return {
      id: String(firstId + at),
      name: nameOf(plan, release, at),
      startDate: at % 4 === 3 ? null : isoDay(release - step),
      releaseDate: isoDay(release),
      released: release <= now && !overdue,
      archived: release < now - 730 * DAY,
    };
  });
  const later: Version = {
    id: String(firstId + count),
    name: 'Later',
    startDate: null,
    releaseDate: null,
    released: false,
    archived: false,
  };
  return plan.archived ? dated : [...dated, later];
}
