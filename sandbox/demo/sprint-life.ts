import type { Person, Sprint } from '../site/model';
import { DAY } from './calendar';
import { happened } from './course';
import type { Life } from './life';
import type { Telling } from './telling';
import type { Plan } from './work-plan';

function sprintAt(plan: Plan, instant: number): number {
  return plan.stage.team.sprints.findLastIndex(({ start }) => start !== null && start <= instant);
}

function join(life: Life, at: number, by: Person, sprint: Sprint): void {
  life.at(at, by, ({ sprints }) => (sprints.includes(sprint) ? {} : { sprints: [...sprints, sprint] }));
}

/** What is not done when a sprint is completed moves on to the next, and is taken out after four. */
function carryOver(life: Life, plan: Plan, first: number, until: number, by: Person): void {
  const { sprints } = plan.stage.team;
  for (let at = first; at < first + 4; at += 1) {
    const current = sprints[at];
    const next = sprints[at + 1];
    if (current?.complete == null || next === undefined || until <= current.complete) return;
    join(life, current.complete, by, next);
  }
}

/** Some of what nobody has started yet is planned for the running sprint or the ones to come. */
function planAhead(life: Life, plan: Plan, by: Person): void {
  const { random, team } = plan.stage;
  const open = team.sprints.filter(({ state }) => state !== 'closed');
  if (open.length > 0 && random.chance(0.35)) join(life, life.until - random.next() * 6 * DAY, by, random.pick(open));
}

/** Planned before the sprint starts, or added while it runs; a little is done outside of sprints. */
function workedOn({ plan, life, course, doer }: Telling, start: number): void {
  const { random, team } = plan.stage;
  const first = sprintAt(plan, start);
  const sprint = team.sprints[first];
  if (sprint?.start == null || random.chance(0.08)) return;
  join(life, Math.min(start - 1, sprint.start - random.next() * 3 * DAY), doer, sprint);
  carryOver(life, plan, first, course.finish ?? life.until, doer);
}

/** Puts an issue into its team's sprints. Sub-tasks go with their story, and have none of their own. */
export function sprintEvents(telling: Telling): void {
  const { plan, life, course, doer } = telling;
  const { plan: project } = plan.stage;
  if (plan.kind === 'subtask' || !project.sprints || project.archived) return;
  const start = happened(course.start, life.until);
  if (start !== null) workedOn(telling, start);
  else if (!course.dropped && life.until - plan.created < 150 * DAY) planAhead(life, plan, doer);
}
