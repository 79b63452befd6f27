import type { Issue, Person } from '../site/model';
import { atWork, DAY, HOUR, isoDay, WEEK } from './calendar';
import { happened, type Course } from './course';
import { keepDueDate } from './due-dates';
import { factsOf, initialState, worker } from './first-day';
import { Life, type Serial } from './life';
import { joinParent } from './story-life';
import type { Plan } from './work-plan';

const bigPoints = [20, 20, 40, 40, 60, 100] as const;

/** With nothing below, an epic is what its owner says: most are forgotten ideas. */
function childless(plan: Plan): Course {
  const { random, end } = plan.stage;
  const start = random.chance(0.45) ? plan.created + random.int(5, 60) * DAY : null;
  const old = end - plan.created > 300 * DAY;
  return {
    start,
    finish: old && random.chance(0.6) ? atWork(random, plan.created + plan.span + 60 * DAY) : null,
    dropped: start === null,
  };
}

/** Most end soon after the last of their children; some are closed over a few open ones, or forgotten. */
function isClosed(plan: Plan, open: number): boolean {
  const { random, end, plan: project } = plan.stage;
  if (open === 0) return random.chance(0.93);
  const overdue = plan.created + plan.wait + plan.span < end - 60 * DAY;
  if (plan.kind === 'initiative') return overdue && open <= 0.26 * plan.children.length && random.chance(0.85);
  return overdue && open <= 0.25 * plan.children.length && random.chance(0.3 + 0.6 * project.keepsDates);
}

/** Epics start with the first of their children. */
function epicCourse(plan: Plan): Course {
  const { random } = plan.stage;
  if (plan.children.length === 0) return childless(plan);
  const starts = plan.children.flatMap(({ started }) => (started === null ? [] : [started]));
  const ends = plan.children.flatMap(({ ended }) => (ended === null ? [] : [ended]));
  const start = starts.length === 0 ? null : Math.min(...starts);
  const last = Math.max(...ends, plan.created + 0.6 * plan.span);
  const closed = start !== null && isClosed(plan, plan.children.length - ends.length);
  return { start, finish: closed ? atWork(random, last + random.next() * 10 * DAY) : null, dropped: false };
}

function statusEvents(life: Life, plan: Plan, course: Course, owner: Person): void {
  const { workflow, random } = plan.stage;
  const working = workflow.working[0] ?? workflow.toDo;
  const agreed = course.start ?? plan.created + random.int(20, 120) * DAY;
  if (workflow.agreed !== null) life.at(agreed, owner, { status: workflow.agreed });
  if (course.start !== null) life.at(course.start + HOUR, owner, { status: working, assignee: owner });
  if (course.finish === null) return;
  const status = course.dropped ? workflow.dropped : workflow.done;
  const resolution = course.dropped ? '10001' : '10000';
  life.at(course.finish, owner, random.chance(0.08) ? { status } : { status, resolution });
}

/** Target dates slip as time goes by. */
function dates(life: Life, plan: Plan, owner: Person, course: Course): void {
  const { random, end } = plan.stage;
  const decided = plan.created + random.next() * 2 * WEEK;
  if (random.chance(0.6))
    life.at(decided, owner, { startDate: isoDay(plan.created + plan.wait + random.int(3, 30) * DAY) });
  if (!random.chance(plan.kind === 'initiative' ? 0.9 : 0.74)) return;
  let due = plan.created + plan.wait + plan.span * (0.7 + random.next() * 0.5);
  life.at(decided, owner, { dueDate: isoDay(due) });
  for (let slips = 0; slips < 3 && random.chance(0.4) && due < end; slips += 1) {
    const at = due - random.int(2, 20) * DAY;
    due += random.int(10, 60) * DAY;
    life.at(at, owner, { dueDate: isoDay(due) });
  }
  keepDueDate(life, owner, due, course);
}

function estimate(life: Life, plan: Plan, owner: Person): void {
  const { random, plan: project } = plan.stage;
  if (plan.kind === 'epic' && project.pointsShare > 0 && random.chance(0.15))
    life.at(plan.created + DAY, owner, { points: random.pick(bigPoints) });
}

function release(life: Life, plan: Plan, owner: Person): void {
  const { random, versions } = plan.stage;
  const target = isoDay(plan.created + plan.span);
  const version = versions.find(({ releaseDate }) => releaseDate !== null && releaseDate >= target);
  if (plan.kind === 'epic' && version !== undefined && random.chance(0.4))
    life.at(plan.created + 3 * DAY, owner, { fixVersion: version });
}

function begun(plan: Plan, owner: Person, serial: Serial): Life {
  const { random, end } = plan.stage;
  const { parent } = plan;
  const late = parent !== null && (parent.created >= plan.created || random.chance(0.3));
  const assignee = random.chance(0.6) ? owner : null;
  const life = new Life(plan, end, serial, { ...initialState(plan, late ? null : parent), assignee });
  if (late) joinParent(life, plan, owner, parent);
  return life;
}

/** Tells the life of an epic or initiative. What is below it must have been told before. */
export function epicIssue(plan: Plan, rank: string, serial: Serial): Issue {
  const { end } = plan.stage;
  const owner = worker(plan, plan.created);
  const life = begun(plan, owner, serial);
  const course = epicCourse(plan);
  dates(life, plan, owner, course);
  estimate(life, plan, owner);
  release(life, plan, owner);
  statusEvents(life, plan, course, owner);
  plan.started = happened(course.start, end);
  plan.ended = happened(course.finish, end);
  return life.issue(factsOf(plan), rank);
}
