import type { Issue, Person } from '../site/model';
import { DAY, HOUR, isoDay, MINUTE } from './calendar';
import { happened, storyCourse, subtaskCourse, type Course } from './course';
import { keepDueDate } from './due-dates';
import { factsOf, initialState, worker } from './first-day';
import { Life, type Serial } from './life';
import { sprintEvents } from './sprint-life';
import type { Telling } from './telling';
import type { Plan } from './work-plan';

const pointScale = [1, 1, 2, 2, 3, 3, 3, 5, 5, 8, 8, 13] as const;
const hasPoints = (plan: Plan): boolean =>
  plan.kind === 'story' || plan.kind === 'task' || (plan.kind === 'bug' && plan.stage.random.chance(0.35));

/** Estimates come before the work starts, and are corrected now and then. */
function estimate({ plan, life, course, doer }: Telling): void {
  const { random, plan: project } = plan.stage;
  if (!hasPoints(plan) || !random.chance(project.pointsShare)) return;
  if (course.start === null && random.chance(0.6)) return;
  const before = (course.start ?? life.until) - plan.created;
  const at = plan.created + random.next() * before;
  life.at(at, doer, { points: random.pick(pointScale) });
  if (random.chance(0.08)) life.at(at + random.next() * before, doer, { points: random.pick(pointScale) });
}

function dueDate({ plan, life, course, doer }: Telling): void {
  const { random, plan: project } = plan.stage;
  if (plan.kind === 'subtask' || !random.chance(project.dueShare)) return;
  // Where dates are not kept, they were not meant seriously when they were set.
  const slack = project.keepsDates < 0.5 ? random.int(-100, 10) : random.int(-6, 25);
  const target = (course.finish ?? course.start ?? plan.created + 90 * DAY) + slack * DAY;
  const at = plan.created + random.next() * 5 * DAY;
  life.at(at, doer, { dueDate: isoDay(Math.max(target, plan.created + DAY)) });
  const later = random.chance(0.25) ? target + random.int(5, 30) * DAY : null;
  if (later !== null) life.at(target - 2 * DAY, doer, { dueDate: isoDay(later) });
  keepDueDate(life, doer, Math.max(later ?? target, plan.created + DAY), course);
}

/** The steps of the workflow, spread over the time of work. */
function workingSteps({ plan, life, course, doer }: Telling): void {
  const { workflow, random } = plan.stage;
  if (course.start === null) return;
  const { start } = course;
  life.at(start, doer, { status: workflow.working[0] ?? workflow.toDo, assignee: doer });
  const length = (course.finish ?? start + 20 * DAY) - start;
  workflow.working.slice(1).forEach((status, at) => {
    life.at(start + (length * (at + 1)) / workflow.working.length, doer, { status });
  });
  if (course.finish === null && workflow.aside !== null && random.chance(0.6))
    life.at(start + length + DAY, doer, { status: workflow.aside });
  if (random.chance(0.03)) life.at(start + 0.4 * length, doer, { flagged: true });
  if (random.chance(0.9)) life.at(start + 0.7 * length, doer, { flagged: false });
  if (random.chance(0.012)) life.at(start + 0.9 * length, doer, { resolution: '10000' });
}

function nextVersion(plan: Plan, at: number): Plan['stage']['versions'][number] | null {
  const day = isoDay(at);
  return plan.stage.versions.find(({ releaseDate }) => releaseDate !== null && releaseDate >= day) ?? null;
}

function release({ plan, life, course, doer }: Telling): void {
  const { random, versions } = plan.stage;
  if (plan.kind === 'subtask' || versions.length === 0) return;
  const planned = course.start ?? plan.created + 200 * DAY;
  if (random.chance(0.3)) life.at(planned - DAY, doer, { fixVersion: nextVersion(plan, planned) });
  if (course.finish !== null && !course.dropped && random.chance(0.75))
    life.at(course.finish - MINUTE, doer, { fixVersion: nextVersion(plan, course.finish) });
}

const wontDo = ['10001', '10001', '10002', '10003'] as const;

/** Returns when it was done for good; null: it came back and is open. */
function finish({ plan, life, course, doer }: Telling): number | null {
  const { random, workflow, plan: project } = plan.stage;
  if (course.finish === null) return null;
  if (course.dropped) {
    life.at(course.finish, doer, { status: workflow.dropped, resolution: random.pick(wontDo) });
    return course.finish;
  }
  const unresolved = random.chance(project.style === 'next-gen' ? 0.25 : 0.025);
  life.at(course.finish, doer, unresolved ? { status: workflow.done } : { status: workflow.done, resolution: '10000' });
  if (!random.chance(0.06)) return course.finish;
  const again = course.finish + random.skewed(4, 0.8) * DAY;
  life.at(
    again,
    doer,
    random.chance(0.15) ? { status: workflow.reopened } : { status: workflow.reopened, resolution: null },
  );
  if (random.chance(0.12)) return null;
  const end = again + random.skewed(5, 0.8) * DAY;
  life.at(again + 4 * HOUR, doer, { status: workflow.working[0] ?? workflow.toDo });
  life.at(end, doer, { status: workflow.done, resolution: '10000' });
  return end;
}

function worklogs({ plan, life, course, doer }: Telling): void {
  const { random, plan: project } = plan.stage;
  if (course.start === null || !random.chance(project.worklogShare)) return;
  const estimated = random.int(2, 40) * 3600;
  life.at(plan.created + 2 * HOUR, doer, { estimate: estimated, remaining: estimated });
  const entries = random.int(1, 5);
  const length = (course.finish ?? course.start + 10 * DAY) - course.start;
  for (let at = 1; at <= entries; at += 1) {
    life.log(
      course.start + (length * at) / (entries + 1),
      doer,
      Math.round((estimated / entries / 900) * random.skewed(1, 0.3)) * 900,
    );
  }
}

function changesOfMind({ plan, life, doer }: Telling): void {
  const { random, members } = plan.stage;
  const length = life.until - plan.created;
  if (random.chance(0.05))
    life.at(plan.created + random.next() * length, doer, { priority: random.pick(['1', '2', '2', '3']) });
  if (random.chance(0.06))
    life.at(plan.created + random.next() * Math.min(length, 30 * DAY), doer, { assignee: random.pick(members) });
}

/** Children are often found to belong to an epic only later, and always after it exists. */
export function joinParent(life: Life, plan: Plan, by: Person, parent: Plan): void {
  const { random } = plan.stage;
  life.at(Math.max(plan.created + random.next() * 9 * DAY, parent.created + HOUR), by, { parent });
}

function begun(plan: Plan, course: Course, serial: Serial): Telling {
  const { random, end } = plan.stage;
  const { parent } = plan;
  const late = plan.kind !== 'subtask' && parent !== null && (parent.created >= plan.created || random.chance(0.12));
  const life = new Life(plan, end, serial, initialState(plan, late ? null : parent));
  const doer = worker(plan, course.start ?? plan.created);
  if (late) joinParent(life, plan, doer, parent);
  return { plan, life, course, doer };
}

/** Tells the life of a story, task, bug or sub-task, and notes in the plan when it was worked on. */
export function storyIssue(plan: Plan, rank: string, serial: Serial): Issue {
  const { end } = plan.stage;
  const course = plan.kind === 'subtask' ? subtaskCourse(plan) : storyCourse(plan);
  const telling = begun(plan, course, serial);
  estimate(telling);
  dueDate(telling);
  sprintEvents(telling);
  changesOfMind(telling);
  workingSteps(telling);
  release(telling);
  worklogs(telling);
  plan.ended = happened(finish(telling), end);
  plan.started = happened(course.start, end);
  return telling.life.issue(factsOf(plan), rank);
}
