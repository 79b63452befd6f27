import type { Person } from '../site/model';
import { DAY, isoDay } from './calendar';
import { fieldIds } from './fields';
import type { IssueState } from './issue-state';
import type { Facts } from './life';
import type { Random } from './random';
import type { Plan } from './work-plan';

const descriptions = [
  'Requested by several customers; see the notes of the last review.',
  'Why now: the current solution runs out of support next year.',
  'As agreed in refinement. Acceptance: works in all three languages, measured, documented.',
  'Found during the weekly walk-through. Steps and screenshots are attached.',
  'Follow-up of the incident review. Please keep the change small.',
  'Depends on the decision of the architecture board. Fallback: keep the present behaviour behind a switch.',
] as const;

/** Who does the work: of those who had left by then, nobody. */
export function worker(plan: Plan, at: number): Person {
  const { random, members, end } = plan.stage;
  const candidate = random.pick(members);
  if (candidate.active || at < end - 200 * DAY) return candidate;
  return random.pick(members.filter(({ active }) => active));
}

function pickSome(random: Random, all: readonly string[], share: number): readonly string[] {
  if (all.length === 0 || !random.chance(share)) return none;
  return random.sample(all, random.chance(0.2) ? 2 : 1);
}

const none: readonly string[] = [];

export function initialState(plan: Plan, parent: Plan | null): IssueState {
  const { random, workflow, plan: project } = plan.stage;
  return {
    status: workflow.toDo,
    resolution: null,
    assignee: random.chance(0.15) ? worker(plan, plan.created) : null,
    priority:
      project.style === 'next-gen' && random.chance(0.3)
        ? null
        : random.pick(['1', '2', '2', '3', '3', '3', '3', '3', '4', '5']),
    dueDate: null,
    startDate: null,
    points: null,
    sprints: none as readonly never[],
    parent,
    fixVersion: null,
    flagged: false,
    estimate: null,
    remaining: null,
    spent: null,
  };
}

function typeOf(plan: Plan): string {
  const { types } = plan.stage;
  if (plan.kind === 'initiative') return types.initiative ?? types.epic;
  if (plan.kind === 'subtask') return types.subtask ?? types.task;
  return types[plan.kind];
}

const isAbove = (plan: Plan): boolean => plan.kind === 'epic' || plan.kind === 'initiative';

/** Half of the bugs are found in what was released last. */
function affectedVersions(plan: Plan): readonly string[] {
  const { random, versions } = plan.stage;
  if (plan.kind !== 'bug' || !random.chance(0.5)) return none;
  const day = isoDay(plan.created);
  const last = versions.findLast(({ released, releaseDate }) => released && releaseDate !== null && releaseDate <= day);
  return last === undefined ? none : [last.id];
}

function reporterOf(plan: Plan): Person {
  const { random, members, others } = plan.stage;
  return random.pick(random.chance(isAbove(plan) ? 0.7 : 0.3) ? others : members);
}

const definitionsOfDone = [
  { [fieldIds.definitionOfDone]: 'Works in all three languages. Measured for a week. Documented.' },
  { [fieldIds.definitionOfDone]: 'Reviewed, covered by tests, and shown to those who asked for it.' },
] as const;

const nothing: Facts['settled'] = {};

/** When a story is done, where anybody says so; what the business says of larger work. */
function settledValues(plan: Plan): Facts['settled'] {
  const isStory = plan.kind === 'story';
  if ((!isStory && !isAbove(plan)) || plan.stage.plan.style === 'next-gen') return nothing;
  // A stream of its own, so that nothing else of the issue depends on these.
  const random = plan.stage.random.fork(`settled ${plan.id}`);
  if (isStory) return random.chance(0.6) ? random.pick(definitionsOfDone) : nothing;
  return businessValues(plan, random);
}

/** A value in points of its own, costs, and a day, each where the business says anything of it. */
function businessValues(plan: Plan, random: Random): Facts['settled'] {
  const isLarge = plan.kind === 'initiative';
  const goLive = isoDay(plan.created + plan.wait + plan.span + random.int(5, 40) * DAY);
  return {
    ...(random.chance(0.7) ? { [fieldIds.businessValue]: random.int(1, isLarge ? 100 : 20) } : {}),
    ...(random.chance(0.55) ? { [fieldIds.costEstimate]: random.int(2, isLarge ? 400 : 60) * 2_500 } : {}),
    ...(random.chance(0.3) ? { [fieldIds.goLive]: goLive } : {}),
  };
}

/** What stays as it was on the first day. */
export function factsOf(plan: Plan): Facts {
  const { random, labels, componentIds, plan: project } = plan.stage;
  return {
    typeId: typeOf(plan),
    reporter: reporterOf(plan),
    description: random.chance(isAbove(plan) ? 0.9 : 0.4) ? random.pick(descriptions) : null,
    labels: pickSome(random, labels, 0.3),
    componentIds: pickSome(random, plan.kind === 'subtask' ? none : componentIds, 0.45),
    versionIds: affectedVersions(plan),
    secured: project.security !== null && random.chance(project.security.share),
    withTeam: random.chance(isAbove(plan) ? 0.6 : 0.25),
    settled: settledValues(plan),
    confidence: project.types === 'lab' && plan.kind === 'story' ? random.int(1, 10) * 10 : null,
  };
}
