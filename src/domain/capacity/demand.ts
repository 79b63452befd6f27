import { plannedSpan } from '../dependencies/planned-span';
import type { Forest } from '../hierarchy/forest';
import { sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { statusCategories } from '../progress/status-category';
import type { IssueFacts } from '../site-index/issue-facts';
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
  const said = readNodes(forest);
  const below = statedBelow(forest, said);
  for (const node of forest.topDown) {
    const standsIn = isCovered[forest.parent[node] ?? -1] === 1;
    const isEstimated = said.stated[node] !== UNESTIMATED;
    const counts = said.done[node] === 0 && (isEstimated ? below[node] === 0 : !standsIn && !hasChildren(forest, node));
    if (standsIn || (counts && isEstimated)) isCovered[node] = 1;
    if (counts) items.push(itemOf(forest, rolled, rules, node, said));
  }
  return items;
}

/** What an issue itself says of its work. An estimate in time comes before points. */
const [UNESTIMATED, POINTS, TIME] = [0, 1, 2];

interface SaidByNodes {
  /** One of the three above, by node. */
  readonly stated: Uint8Array;
  /** 1: done. */
  readonly done: Uint8Array;
}

/** Looked up once for each node: there are hundreds of thousands, and each is asked several times. */
function readNodes({ size, sources, sourceAt, factAt }: Forest): SaidByNodes {
  const said = { stated: new Uint8Array(size), done: new Uint8Array(size) };
  for (let node = 0; node < size; node++) {
    const facts = sources[sourceAt[node] ?? -1]?.facts;
    const at = factAt[node] ?? 0;
    if (!facts) continue;
    if (facts.categories[at] === DONE) said.done[node] = 1;
    said.stated[node] = statedWork(facts, at);
  }
  return said;
}

function statedWork({ workLeft, points }: IssueFacts, at: number): number {
  if ((workLeft[at] ?? NO_WORK) !== NO_WORK) return TIME;
  return Number.isNaN(points[at] ?? Number.NaN) ? UNESTIMATED : POINTS;
}

const hasChildren = ({ childrenFrom }: Forest, node: number): boolean => childrenFrom[node + 1] !== childrenFrom[node];

/** 1: an issue below says itself how much work it is. Of a loop of parents, the first member is above the others. */
function statedBelow(forest: Forest, { stated }: SaidByNodes): Uint8Array {
  const below = new Uint8Array(forest.size);
  const seen = new Uint8Array(forest.size);
  for (let at = forest.size - 1; at >= 0; at--) {
    const node = forest.topDown[at] ?? 0;
    const parent = forest.parent[node] ?? -1;
    seen[node] = 1;
    if (parent < 0 || seen[parent]) continue;
    if (below[node] || stated[node] !== UNESTIMATED) below[parent] = 1;
  }
  return below;
}

function itemOf(
  forest: Forest,
  rolled: RollUp,
  rules: DemandRules,
  node: number,
  { stated: saidBy }: SaidByNodes,
): DemandItem {
  const { source, at } = sourceOf(forest, node);
  const { facts } = source;
  const assignee = facts.people[(facts.assigneeAt[at] ?? 0) - 1] ?? null;
  const teamId = rules.teams.teamOf(facts.teams[(facts.teamAt[at] ?? 0) - 1] ?? null, assignee);
  const span = spanOf(forest, rolled, rules, node);
  const stated = saidBy[node];
  // One shape, made once: there are tens of thousands.
  if (stated === UNESTIMATED) return { node, assignee, teamId, hours: null, gap: 'unestimated', span };
  const hours =
    stated === TIME ? (facts.workLeft[at] ?? 0) / SECONDS_PER_HOUR : hoursOfPoints(rules, teamId, facts.points[at]);
  return { node, assignee, teamId, hours, gap: hours === null ? 'points' : null, span };
}

function hoursOfPoints({ teams }: DemandRules, teamId: string | null, points = 0): number | null {
  const perPoint = teams.hoursPerPoint(teamId);
  return perPoint === null ? null : points * perPoint;
}

function spanOf(forest: Forest, rolled: RollUp, { today, sprints }: DemandRules, node: number): Period | null {
  const { start, due } = plannedSpan(forest, rolled, node);
  if (due === null) return null;
  const ofSprint = due.source === 'sprint' && sprints !== null ? due.day - sprints.weeks * DAYS_PER_WEEK + 1 : today;
  const first = Math.max(today, start?.day ?? ofSprint) as Day;
  if (due.day < today) return { first: today, last: today };
  return { first, last: Math.max(first, due.day) as Day };
}
