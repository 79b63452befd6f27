import type { HistoryFacts } from '../history/history-facts';
import { changesOfField, NO_VALUE } from '../history/history-facts';
import { historyFields } from '../history/issue-change';
import type { StatusCategory } from '../progress/status-category';
import type { Instant, Points } from '../units';
import type { Membership } from './membership';

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
  const statuses = changesOfField(history, place, STATUS);
  const points = changesOfField(history, place, POINTS);
  const categoryOf = (status: number | undefined) => categories.get(history.statuses[status ?? -1] ?? '') ?? 'unknown';
  const pointsOf = (code: number | undefined) =>
    code === undefined || code === NO_VALUE ? null : ((history.numbers[code] ?? null) as Points | null);
  const events: Event[] = [
    ...statuses.map((change) => ({ at: history.at[change] ?? 0, category: categoryOf(history.to[change]) })),
    ...points.map((change) => ({ at: history.at[change] ?? 0, points: pointsOf(history.to[change]) })),
    ...membership.turns.map((at, turn) => ({ at, isMember: (turn % 2 === 0) !== membership.isAtFirst })),
  ];
  const [firstStatus, firstPoints] = [statuses[0], points[0]];
  const first: LifeStep = {
    at: created,
    category: categoryOf(firstStatus === undefined ? history.statusNow[place] : history.from[firstStatus]),
    points: firstPoints === undefined ? now.points : pointsOf(history.from[firstPoints]),
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
