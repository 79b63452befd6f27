import type { Person } from '../site/model';
import { DAY, isoDay } from './calendar';
import type { Course } from './course';
import type { Life } from './life';

/**
 * What becomes of a due date while the work goes on: in a project that keeps its plan, one that has passed is set anew
 * within days, each time by more. Elsewhere it just passes.
 */
export function keepDueDate(life: Life, by: Person, due: number, { finish }: Course): void {
  const { random, plan: project } = life.plan.stage;
  if (!random.chance(project.keepsDates)) return;
  const over = Math.min(finish ?? Infinity, life.until);
  let length = random.int(15, 45) * DAY;
  for (let date = due; date < over; length *= 1.7) {
    const noticed = date + random.next() * 4 * DAY;
    date = noticed + length;
    if (noticed < over) life.at(noticed, by, { dueDate: isoDay(date) });
  }
}
