import { plannedSpan } from '../dependencies/planned-span';
import type { Forest } from '../hierarchy/forest';
import { childrenOf, sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { statusCategories } from '../progress/status-category';
import { NO_WORK } from '../site-index/issue-facts';
import type { Day } from '../units';
import type { CapacitySettings } from './capacity-records';
import type { Period } from './periods';
import type { TeamLookup } from './team-lookup';

const DONE = statusCategories.indexOf('done');
const SECONDS_PER_HOUR = 3_600;
const DAYS_PER_WEEK = 7;

/** What an open issue asks of people. */
export interface DemandItem {
  readonly node: number;
  /** Account id; null: nobody is assigned. */
  readonly assignee: string | null;
  /** See `TeamLookup`. */
  readonly teamId: string | null;
  /** Hours of work that are left; null: unknown, see `gap`. */
  readonly hours: number | null;
  /** `points`: estimated in points of which nobody has said how many hours they stand for. */
  readonly gap: 'unestimated' | 'points' | null;
  /** Days on which it is to be done, from today on; null: nothing says until when. */
  readonly span: Period | null;
}

interface DemandRules {
  readonly today: Day;
  readonly teams: TeamLookup;
  readonly sprints: CapacitySettings['sprints'];
}

/**
 * The work that is left on all visible issues that are not done, each hour once. An issue's own estimate counts where nothing
 * below it is estimated: of a parent and its children only one of the two is taken. In time, else points times the hours
 * that a point of its team stands for. An issue without an estimate is told as such unless one above it stands in for it.
 *
 * It is to be done from its start, at the earliest today, to its due day, both as planned (`plannedSpan`). One that is
 * due by a sprint alone begins with that sprint; one that is late is to be done today.
 */
export function demandOf(forest: Forest, rolled: RollUp, rules: DemandRules): DemandItem[] {
  const items: DemandItem[] = [];
  const isCovered = new Uint8Array(forest.size);
  const below = statedBelow(forest);
  for (const node of forest.topDown) {
    const standsIn = isCovered[forest.parent[node] ?? -1] === 1;
    const counts = !isDone(forest, node) && countsItself(forest, below, node, standsIn);
    const isEstimated = statedWork(forest, node) !== 'unestimated';
    if (standsIn || (counts && isEstimated)) isCovered[node] = 1;
    if (counts) items.push(itemOf(forest, rolled, rules, node));
  }
  return items;
}

function isDone(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return source.facts.categories[at] === DONE;
}

/** @param standsIn an estimate above it stands in for it */
function countsItself(forest: Forest, below: Uint8Array, node: number, standsIn: boolean): boolean {
  if (statedWork(forest, node) !== 'unestimated') return below[node] === 0;
  return !standsIn && childrenOf(forest, node).length === 0;
}

/** 1: an issue below says itself how much work it is. Of a loop of parents, the one met first is above the others. */
function statedBelow(forest: Forest): Uint8Array {
  const below = new Uint8Array(forest.size);
  const seen = new Uint8Array(forest.size);
  for (let at = forest.size - 1; at >= 0; at--) {
    const node = forest.topDown[at] ?? 0;
    const parent = forest.parent[node] ?? -1;
    seen[node] = 1;
    if (parent < 0 || seen[parent]) continue;
    if (below[node] || statedWork(forest, node) !== 'unestimated') below[parent] = 1;
  }
  return below;
}

/** What the issue itself says. An estimate in time comes before points. */
function statedWork(forest: Forest, node: number): 'time' | 'points' | 'unestimated' {
  const { source, at } = sourceOf(forest, node);
  if ((source.facts.workLeft[at] ?? NO_WORK) !== NO_WORK) return 'time';
  return Number.isNaN(source.facts.points[at] ?? Number.NaN) ? 'unestimated' : 'points';
}

function itemOf(forest: Forest, rolled: RollUp, rules: DemandRules, node: number): DemandItem {
  const { source, at } = sourceOf(forest, node);
  const { facts } = source;
  const assignee = facts.people[(facts.assigneeAt[at] ?? 0) - 1] ?? null;
  const teamId = rules.teams.teamOf(facts.teams[(facts.teamAt[at] ?? 0) - 1] ?? null, assignee);
  const base = { node, assignee, teamId, span: spanOf(forest, rolled, rules, node) };
  const stated = statedWork(forest, node);
  if (stated === 'unestimated') return { ...base, hours: null, gap: 'unestimated' };
  if (stated === 'time') return { ...base, hours: (facts.workLeft[at] ?? 0) / SECONDS_PER_HOUR, gap: null };
  const perPoint = rules.teams.hoursPerPoint(teamId);
  if (perPoint === null) return { ...base, hours: null, gap: 'points' };
  return { ...base, hours: (facts.points[at] ?? 0) * perPoint, gap: null };
}

function spanOf(forest: Forest, rolled: RollUp, { today, sprints }: DemandRules, node: number): Period | null {
  const { start, due } = plannedSpan(forest, rolled, node);
  if (due === null) return null;
  const ofSprint = due.source === 'sprint' && sprints !== null ? due.day - sprints.weeks * DAYS_PER_WEEK + 1 : today;
  const first = Math.max(today, start?.day ?? ofSprint) as Day;
  if (due.day < today) return { first: today, last: today };
  return { first, last: Math.max(first, due.day) as Day };
}
