import type { HistoryFacts } from '../history/history-facts';
import { NO_VALUE } from '../history/history-facts';
import { historyFields } from '../history/issue-change';
import type { StatusCategory } from '../progress/status-category';
import type { Instant, Points } from '../units';
import type { Membership } from './membership';
import { valuesOf } from './past-values';

/** How an issue stood from one moment on, until the next. */
export interface LifeStep {
  readonly at: Instant;
  readonly category: StatusCategory;
  /** null: not estimated. */
  readonly points: Points | null;
  /** It belonged to what is measured. */
  readonly isMember: boolean;
}

/** What measures of delivery know of one issue. */
export interface ItemLife {
  /** In the present forest. */
  readonly node: number;
  /** First to last, at least one; the first is its creation. Of several at one moment the last one holds. */
  readonly steps: readonly LifeStep[];
}

/** How the issue stands now, as its facts say. */
export interface LifeNow {
  readonly node: number;
  readonly points: Points | null;
}

const STATUS = historyFields.indexOf('status');
const POINTS = historyFields.indexOf('points');
/** What the issue has now: no position in a dictionary is negative. */
const PRESENT = -1;

/**
 * The life of an issue up to a moment. A status has the category that it has today: Jira keeps no history of that.
 * @param place as `placeOf` gives it
 * @param membership when it belonged to what is measured
 * @returns null: it did not exist then
 */
export function lifeOf(
  history: HistoryFacts,
  place: number,
  now: LifeNow,
  membership: Membership,
  categories: ReadonlyMap<string, StatusCategory>,
  moment: Instant,
): ItemLife | null {
  const created = (history.created[place] ?? 0) as Instant;
  if (created > moment) return null;
  const statusNow = history.statusNow[place] ?? NO_VALUE;
  const [firstStatus, ...statuses] = valuesOf(history, place, STATUS, statusNow);
  const [firstPoints, ...points] = valuesOf(history, place, POINTS, PRESENT);
  const categoryOf = (status: number) => categories.get(history.statuses[status] ?? '') ?? 'unknown';
  const pointsOf = (code: number) => (code === NO_VALUE ? null : ((history.numbers[code] ?? null) as Points | null));
  const events: Event[] = [
    ...statuses.map(({ at, value }) => ({ at, category: categoryOf(value) })),
    ...points.map(({ at, value }) => ({ at, points: value === PRESENT ? now.points : pointsOf(value) })),
    ...membership.turns.map((at, turn) => ({ at, isMember: (turn % 2 === 0) !== membership.isAtFirst })),
  ];
  const first: LifeStep = {
    at: created,
    category: categoryOf(firstStatus.value),
    points: firstPoints.value === PRESENT ? now.points : pointsOf(firstPoints.value),
    isMember: membership.isAtFirst,
  };
  return { node: now.node, steps: walk(first, events, moment) };
}

type Event = Partial<Omit<LifeStep, 'at'>> & { readonly at: number };

/** A change that claims to be older than its issue came with the issue. */
function walk(first: LifeStep, events: readonly Event[], moment: Instant): LifeStep[] {
  const steps = [first];
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    if (event.at > moment) break;
    const before = steps.at(-1) ?? first;
    steps.push({ ...before, ...event, at: Math.max(event.at, first.at) as Instant });
  }
  return steps;
}

/** How it stands at the end of its steps. */
export function lastStep({ steps }: ItemLife): LifeStep {
  const last = steps.at(-1);
  if (!last) throw new RangeError('A life has at least one step.');
  return last;
}
