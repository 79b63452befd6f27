import { dayOrNull, earliest } from '../hierarchy/roll-up';
import type { HistoryFacts } from '../history/history-facts';
import { changesEnd, changesStart, listAt, NO_VALUE } from '../history/history-facts';
import type { HistoryField } from '../history/issue-change';
import { historyFields } from '../history/issue-change';
import type { PastContext } from '../history/past-context';
import { undoVersionChange } from '../history/past-due-days';
import { NO_DAY } from '../site-index/issue-facts';
import type { Day, Instant } from '../units';

/** What moved a date. `sprint-closed`: nobody changed the item, but a sprint that is over plans nothing any more. */
export const moveCauses = ['due', 'fix-version', 'sprint', 'sprint-closed', 'start'] as const;
export type MoveCause = (typeof moveCauses)[number];

/** One change of the day an item starts or is due. */
export interface Move {
  readonly at: Instant;
  /** Account id; null: Jira names nobody, or it was no person. */
  readonly author: string | null;
  readonly part: 'start' | 'due';
  readonly cause: MoveCause;
  /** null: there was no such day. */
  readonly from: Day | null;
  /** null: it was taken away. */
  readonly to: Day | null;
  /**
   * How many days later; negative: earlier. A day that is set again after it was taken away counts from the one taken away, so
   * that the moves of an item add up to its slip. null: there is nothing to count from, or no day any more.
   */
  readonly days: number | null;
}

/** What an issue states itself now, as its facts say. */
export interface PlanNow {
  readonly start: Day | null;
  /** Its own due day, neither of version nor of sprint. */
  readonly due: Day | null;
}

const DUE_FIELDS: readonly HistoryField[] = ['due', 'fix-version', 'sprint'];

/**
 * The moves of one issue after a moment, first to last: of its start, and of the day it is due, which is its own, else the
 * nearest of fix version and sprint. What was changed at one instant is one move. A change that moves neither is none.
 * @param place as `placeOf` gives it
 */
export function movesOf(
  history: HistoryFacts,
  place: number,
  now: PlanNow,
  since: Instant,
  context: PastContext,
): Move[] {
  const due = walk(duesOf(history, place, now, since, context), 'due');
  const start = walk(startsOf(history, place, now, since), 'start');
  return [...due, ...start].sort((a, b) => a.at - b.at);
}

interface Step {
  readonly at: Instant;
  readonly author: string | null;
  readonly cause: MoveCause;
  readonly from: Day | null;
  readonly to: Day | null;
}

function walk(steps: readonly Step[], part: Move['part']): Move[] {
  let known: Day | null = null;
  const moves: Move[] = [];
  for (const step of steps) {
    if (step.from === step.to) continue;
    known = step.from ?? known;
    moves.push({ ...step, part, days: step.to === null || known === null ? null : step.to - known });
  }
  return moves;
}

/** Changes of some fields after a moment, first to last, those of one instant together. */
function instantsOf(
  history: HistoryFacts,
  place: number,
  since: Instant,
  wanted: readonly HistoryField[],
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (let change = changesStart(history, place); change < changesEnd(history, place); change++) {
    const at = history.at[change] ?? 0;
    if (at <= since || !wanted.includes(fieldOf(history, change))) continue;
    const last = groups.at(-1);
    if (last && history.at[last[0] ?? -1] === at) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

const fieldOf = (history: HistoryFacts, change: number): HistoryField =>
  historyFields[history.fields[change] ?? -1] ?? 'assignee';
const dayOf = (code: number | undefined): Day | null =>
  code === undefined || code === NO_VALUE ? null : (code as Day);

/** When and by whom: the last of the changes of one instant. */
function stampOf(history: HistoryFacts, changes: readonly number[]) {
  const last = changes.at(-1) ?? -1;
  return {
    at: (history.at[last] ?? 0) as Instant,
    author: history.people[history.authorAt[last] ?? -1] ?? null,
  };
}

function startsOf(history: HistoryFacts, place: number, now: PlanNow, since: Instant): Step[] {
  const groups = instantsOf(history, place, since, ['start']);
  return groups.map((changes, at) => {
    const next = groups[at + 1]?.[0];
    return {
      ...stampOf(history, changes),
      cause: 'start',
      from: dayOf(history.from[changes[0] ?? -1]),
      // As the past is rebuilt everywhere: what is before a change counts, not what the change before it claims.
      to: next === undefined ? now.start : dayOf(history.from[next]),
    };
  });
}

/** What the due day of an issue hangs on between two changes. */
interface Plan {
  readonly own: Day | null;
  readonly versions: readonly number[];
  /** In `sprintLists`. */
  readonly sprints: number;
}

function duesOf(history: HistoryFacts, place: number, now: PlanNow, since: Instant, context: PastContext): Step[] {
  const groups = instantsOf(history, place, since, DUE_FIELDS);
  const plans = plansOf(history, place, now.due, groups);
  const dueAt = dueDays(history, context);
  const steps: Step[] = [];
  let from = dueAt(plans[0], since);
  plans.forEach((plan, at) => {
    const changes = groups[at - 1];
    if (changes) {
      const stamp = stampOf(history, changes);
      const to = dueAt(plan, stamp.at);
      steps.push({ ...stamp, cause: causeOf(history, changes), from, to });
      from = to;
    }
    const begin = changes ? stampOf(history, changes).at : since;
    const end = groups[at] ? stampOf(history, groups[at]).at : Infinity;
    for (const closed of closingsOf(history, plan.sprints, context)) {
      if (closed <= begin || closed > end) continue;
      const to = dueAt(plan, closed);
      steps.push({ at: closed, author: null, cause: 'sprint-closed', from, to });
      from = to;
    }
  });
  return steps;
}

/** The plan before the first of these changes, and after each of them. */
function plansOf(
  history: HistoryFacts,
  place: number,
  own: Day | null,
  groups: readonly (readonly number[])[],
): readonly Plan[] {
  const held = new Set(listAt(history.versionLists, history.versionsNow[place] ?? 0));
  let plan: Plan = { own, versions: [...held], sprints: history.sprintsNow[place] ?? 0 };
  const plans = [plan];
  for (const changes of [...groups].reverse()) {
    for (const change of [...changes].reverse()) {
      const from = history.from[change] ?? NO_VALUE;
      const field = fieldOf(history, change);
      if (field === 'due') plan = { ...plan, own: dayOf(from) };
      else if (field === 'sprint') plan = { ...plan, sprints: from };
      else undoVersionChange(held, from, history.to[change] ?? NO_VALUE);
    }
    plan = { ...plan, versions: [...held] };
    plans.unshift(plan);
  }
  return plans;
}

/** The own day before all, then what was changed by hand before what follows from it. */
function causeOf(history: HistoryFacts, changes: readonly number[]): MoveCause {
  const fields = changes.map((change) => fieldOf(history, change));
  if (fields.includes('due')) return 'due';
  return fields.includes('fix-version') ? 'fix-version' : 'sprint';
}

/** What a plan makes an issue due at a moment. */
function dueDays({ versions, sprints, sprintLists }: HistoryFacts, context: PastContext) {
  const release = (version: number) => context.versionReleaseDays.get(versions[version] ?? '') ?? NO_DAY;
  const openEnd = (sprint: number, moment: Instant) => {
    const span = context.sprints.get(sprints[sprint] ?? '');
    return span && (span.completed === null || span.completed > moment) ? (span.end ?? NO_DAY) : NO_DAY;
  };
  return (plan: Plan | undefined, moment: Instant): Day | null => {
    const own = plan?.own ?? null;
    if (plan === undefined || own !== null) return own;
    const held = [...listAt(sprintLists, plan.sprints)].map((sprint) => openEnd(sprint, moment));
    return dayOrNull([...plan.versions.map(release), ...held].reduce<number>((a, b) => earliest(a, b), NO_DAY));
  };
}

/** When the sprints of a list were closed, first to last. */
function closingsOf({ sprints, sprintLists }: HistoryFacts, list: number, context: PastContext): Instant[] {
  return [...listAt(sprintLists, list)]
    .flatMap((sprint) => context.sprints.get(sprints[sprint] ?? '')?.completed ?? [])
    .sort((a, b) => a - b);
}
