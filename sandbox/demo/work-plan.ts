import { between, DAY, HOUR, MINUTE, WEEK } from './calendar';
import { strategyKey } from './project-plans';
import type { Random } from './random';
import type { Stage } from './stage';

export type Kind = 'initiative' | 'epic' | 'story' | 'task' | 'bug' | 'subtask';

/** An issue before its life is told: what it is, when it was created, and what it belongs to. */
export interface Plan {
  readonly stage: Stage;
  readonly kind: Kind;
  readonly created: number;
  /** Of epics only the title, until all plans are known. */
  summary: string;
  readonly theme: readonly string[];
  readonly parent: Plan | null;
  /** Of epics and initiatives: how long they were meant to take, in milliseconds. */
  readonly span: number;
  /** How long it waits for its turn before that, in milliseconds. */
  readonly wait: number;
  readonly children: Plan[];
  /** Given once all plans are known, in the order of creation. */
  id: string;
  key: string;
  /** When work on it began and ended; null: not yet. Known once its life is told. */
  started: number | null;
  ended: number | null;
}

type Draft = Pick<Plan, 'stage' | 'kind' | 'created' | 'summary' | 'theme' | 'parent'> & {
  readonly span?: number;
  readonly wait?: number;
};

/** Collects the plans of all projects. */
class WorkPlan {
  readonly plans: Plan[] = [];
  readonly strategic: Plan[] = [];

  add(draft: Draft): Plan {
    const plan: Plan = { span: 0, wait: 0, ...draft, children: [], id: '', key: '', started: null, ended: null };
    this.plans.push(plan);
    plan.parent?.children.push(plan);
    return plan;
  }
}

function initiative(work: WorkPlan, stage: Stage): Plan {
  const { random, begin, end } = stage;
  // Some are new: discussed, or decided, and not begun.
  const created = random.chance(0.2) ? end - random.int(5, 90) * DAY : begin + random.next() * 0.95 * (end - begin);
  const strategic = stage.plan.key === strategyKey;
  const plan = work.add({
    stage,
    kind: 'initiative',
    created,
    summary: stage.writer.initiative(strategic),
    theme: stage.writer.theme(),
    parent: null,
    span: random.int(26, 90) * WEEK,
  });
  if (strategic) work.strategic.push(plan);
  return plan;
}

function childCount(random: Random): number {
  const draw = random.next();
  if (draw < 0.07) return 0;
  if (draw < 0.2) return random.int(1, 3);
  if (draw < 0.75) return random.int(4, 12);
  if (draw < 0.95) return random.int(13, 30);
  return random.int(31, 60);
}

/** Epics are planned once an initiative is decided, and not for one that should have been over. */
function isUnderWay({ created, span }: Plan, instant: number): boolean {
  return created + 6 * WEEK <= instant && instant <= created + 0.7 * span;
}

function epicPlan(work: WorkPlan, stage: Stage, initiatives: readonly Plan[]): Plan {
  const { random, begin, end, types } = stage;
  const created = begin + random.next() ** 0.75 * (end - begin - 2 * DAY);
  const above = types.initiative === null ? [] : initiatives.filter((one) => isUnderWay(one, created));
  const span = between(3 * WEEK, random.skewed(15 * WEEK, 0.6), 60 * WEEK);
  return work.add({
    stage,
    kind: 'epic',
    created,
    summary: stage.writer.epic(),
    theme: stage.writer.theme(),
    parent: above.length > 0 && random.chance(0.6) ? random.pick(above) : null,
    span,
    wait: random.chance(0.5) ? 0 : random.skewed(150, 0.7) * DAY,
  });
}

function kindOf(random: Random, orphan: boolean): Kind {
  const draw = random.next();
  if (draw < (orphan ? 0.3 : 0.55)) return 'story';
  return draw < (orphan ? 0.5 : 0.76) ? 'task' : 'bug';
}

/** A story-level issue, most often soon after its epic; it may live in another project than the epic. */
function storyPlan(work: WorkPlan, host: Stage, epic: Plan | null): Plan {
  const { random } = host;
  const kind = kindOf(random, epic === null);
  const theme = epic !== null && epic.stage.plan.words === host.plan.words ? epic.theme : host.writer.theme();
  const from = Math.max(epic?.created ?? host.begin, host.begin);
  const wished =
    epic === null ? from + random.next() * (host.end - from) : from + random.next() ** 1.5 * 0.8 * epic.span;
  const latest = host.end - HOUR;
  const created = wished < latest ? wished : from + random.next() * Math.max(latest - from, 0);
  const summary = kind === 'bug' ? host.writer.bug(theme) : host.writer.story(theme);
  return work.add({ stage: host, kind, created: created + MINUTE, summary, theme, parent: epic });
}

function subtaskPlans(work: WorkPlan, story: Plan, most: number): number {
  const { stage } = story;
  const { random } = stage;
  if (stage.types.subtask === null || most <= 0 || !random.chance(0.09)) return 0;
  const count = Math.min(most, random.int(1, 4));
  for (let at = 0; at < count; at += 1) {
    const created = Math.min(
      story.created + MINUTE + random.next() * 6 * DAY,
      Math.max(stage.end - 30 * MINUTE, story.created + MINUTE),
    );
    work.add({
      stage,
      kind: 'subtask',
      created,
      summary: stage.writer.subtask(story.theme),
      theme: story.theme,
      parent: story,
    });
  }
  return count;
}

/** Projects of the same team take over some of each other's work. */
function partners(stage: Stage, all: readonly Stage[]): Stage[] {
  return all.filter(
    ({ plan }) =>
      plan !== stage.plan &&
      plan.team === stage.plan.team &&
      plan.weight > 0 &&
      !plan.archived &&
      plan.key !== strategyKey,
  );
}

function storiesOf(work: WorkPlan, stage: Stage, epic: Plan | null, count: number, hosts: readonly Stage[]): number {
  let made = 0;
  while (made < count) {
    const elsewhere = epic !== null && hosts.length > 0 && !stage.plan.archived && stage.random.chance(0.06);
    const story = storyPlan(work, elsewhere ? stage.random.pick(hosts) : stage, epic);
    made += 1 + subtaskPlans(work, story, count - made - 1);
  }
  return made;
}

function fill(work: WorkPlan, stage: Stage, all: readonly Stage[]): void {
  const { plan, quota, random } = stage;
  const hosts = partners(stage, all);
  const own = plan.ownInitiatives
    ? Array.from({ length: Math.min(4, Math.floor(quota / 100)) }, () => initiative(work, stage))
    : [];
  const above = [...work.strategic, ...own, ...own];
  let left = quota - own.length;
  left -= storiesOf(work, stage, null, Math.round(left * plan.orphanShare), hosts);
  let big = quota > 400;
  while (left > 0) {
    const epic = epicPlan(work, stage, above);
    left -=
      1 + storiesOf(work, stage, epic, Math.min(left - 1, big ? random.int(105, 140) : childCount(random)), hosts);
    big = false;
  }
}

/** Epics of one title go on where the earlier ones ended. Plans must be in the order of creation. */
function phases(plans: readonly Plan[]): void {
  const last = new Map<string, number>();
  for (const plan of plans) {
    if (plan.kind !== 'epic') continue;
    const title = `${plan.stage.plan.key} ${plan.summary}`;
    const phase = (last.get(title) ?? 0) + 1;
    last.set(title, phase);
    plan.summary = plan.stage.writer.phase(plan.summary, phase);
  }
}

function number(plans: Plan[]): void {
  plans.sort((a, b) => a.created - b.created);
  phases(plans);
  const last = new Map<string, number>();
  plans.forEach((plan, at) => {
    const { key } = plan.stage.plan;
    const serial = (last.get(key) ?? 0) + 1;
    last.set(key, serial);
    plan.id = String(100_000 + at);
    plan.key = `${key}-${String(serial)}`;
  });
}

/** All work of the company, in the order of creation. The strategy project must come first. */
export function workPlan(all: readonly Stage[]): readonly Plan[] {
  const work = new WorkPlan();
  for (const stage of all) {
    if (stage.plan.key === strategyKey) for (let at = 0; at < stage.quota; at += 1) initiative(work, stage);
    else fill(work, stage, all);
  }
  number(work.plans);
  return work.plans;
}
