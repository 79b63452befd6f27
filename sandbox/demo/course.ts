import { atWork, DAY, HOUR } from './calendar';
import type { Plan } from './work-plan';

/** When work on an issue starts and ends. Both may lie after now: then it has not happened yet. */
export interface Course {
  readonly start: number | null;
  readonly finish: number | null;
  /** It ends without having been carried out. */
  readonly dropped: boolean;
}

/** An instant that has come by `end`; null: it has not. */
export function happened(instant: number | null, end: number): number | null {
  return instant !== null && instant <= end ? instant : null;
}

const never: Course = { start: null, finish: null, dropped: false };

function dropped(plan: Plan, afterDays: number): Course {
  return { start: null, finish: atWork(plan.stage.random, plan.created + afterDays * DAY), dropped: true };
}

/** Some wishes stay in the backlog for good; most are cleared away in the end, sooner where an epic is to be finished. */
function backlog(plan: Plan): Course {
  const { random } = plan.stage;
  if (plan.parent !== null) return random.chance(0.8) ? dropped(plan, random.int(90, 360)) : never;
  return random.chance(0.55) ? dropped(plan, random.int(150, 500)) : never;
}

function cycleDays(plan: Plan): number {
  const { random } = plan.stage;
  return random.skewed(plan.kind === 'bug' ? 2.5 : 6, 0.9);
}

/** Bugs are taken up soon, other work when its epic is at it. */
function waitDays(plan: Plan): number {
  const { random } = plan.stage;
  if (plan.kind === 'bug') return random.skewed(8, 1.2);
  return random.skewed(38, 1) + (plan.parent === null ? 20 : plan.parent.wait / DAY);
}

function carriedOut(plan: Plan): Course {
  const { random } = plan.stage;
  const start = atWork(random, plan.created + waitDays(plan) * DAY);
  const finish = atWork(random, start + cycleDays(plan) * DAY);
  return { start, finish: Math.max(finish, start + 2 * HOUR), dropped: false };
}

export function storyCourse(plan: Plan): Course {
  const { random, end } = plan.stage;
  const draw = random.next();
  if (draw < 0.16) return backlog(plan);
  if (draw < 0.2) return dropped(plan, random.skewed(20, 1));
  const course = carriedOut(plan);
  const forgotten = draw < 0.24 && end - plan.created < 300 * DAY;
  return forgotten ? { ...course, finish: null } : course;
}

/** Sub-tasks are worked on while their story is; now and then one is left behind. */
export function subtaskCourse(plan: Plan): Course {
  const { random } = plan.stage;
  const story = plan.parent;
  if (story?.started == null) return random.chance(0.1) ? carriedOut(plan) : never;
  const start = Math.max(plan.created, story.started) + random.next() * DAY;
  if (story.ended === null)
    return { start, finish: random.chance(0.5) ? start + random.skewed(2, 0.7) * DAY : null, dropped: false };
  const finish = start + random.next() * Math.max(story.ended - start, HOUR);
  return { start, finish: random.chance(0.04) ? null : finish, dropped: false };
}
