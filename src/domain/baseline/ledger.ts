import type { HistoryFacts } from '../history/history-facts';
import { placeOf } from '../history/history-facts';
import type { PastContext } from '../history/past-context';
import type { Forest } from '../hierarchy/forest';
import { idOf, projectIdOf, sourceOf } from '../hierarchy/forest';
import { dayOrNull } from '../hierarchy/roll-up';
import type { IssueFacts } from '../site-index/issue-facts';
import type { Instant } from '../units';
import type { ItemComparison } from './compare-plans';
import type { Move, MoveCause } from './moves';
import { movesOf } from './moves';

/** Everything that is kept of the past of a segment's issues. */
export interface SegmentPast {
  readonly history: HistoryFacts;
  readonly context: PastContext;
}

/** The past of a segment, by its present facts; undefined: there is none. */
export type PastOfFacts = (facts: IssueFacts) => SegmentPast | undefined;

/** One line of the ledger: a move of an item that was there when the baseline stands. */
export interface LedgerEntry extends Omit<Move, 'at' | 'cause'> {
  /** In the present forest. */
  readonly node: number;
  /** null: what the history of the item does not tell, with `cause` `untold`. */
  readonly at: Instant | null;
  /** `untold`: what is left of the slip after all moves that are known, where history contradicts itself. */
  readonly cause: MoveCause | 'untold';
  /** Its days are part of the slip: it moved the due day of an item whose slip is known. */
  readonly counts: boolean;
}

/** Where a node stands in its history; null: there is none of it. */
export function placeInHistory(forest: Forest, pastOf: PastOfFacts, node: number): (SegmentPast & Place) | null {
  const past = pastOf(sourceOf(forest, node).source.facts);
  if (!past) return null;
  const place = placeOf(past.history, idOf(forest, node));
  return place < 0 ? null : { ...past, place };
}

interface Place {
  readonly place: number;
}

/**
 * Every change since the baseline that moved the start or the due day of one of these items. Days of entries that count add up
 * to the sum of the slips that are known.
 * @param since end of the baseline's day
 */
export function ledgerOf(
  forest: Forest,
  items: readonly ItemComparison[],
  pastOf: PastOfFacts,
  since: Instant,
): LedgerEntry[] {
  return items.flatMap((item) => {
    const past = item.then && placeInHistory(forest, pastOf, item.node);
    if (!past) return [];
    const { source, at } = sourceOf(forest, item.node);
    const now = { start: dayOrNull(source.facts.starts[at]), due: dayOrNull(source.facts.dues[at]) };
    return entriesOf(item, movesOf(past.history, past.place, now, since, past.context));
  });
}

function entriesOf({ node, slip }: ItemComparison, moves: readonly Move[]): LedgerEntry[] {
  const isKnown = slip.state === 'known';
  const entries = moves.map((move): LedgerEntry => ({
    ...move,
    node,
    counts: isKnown && move.part === 'due' && move.days !== null,
  }));
  const told = entries.reduce((sum, { counts, days }) => sum + (counts ? (days ?? 0) : 0), 0);
  const rest = isKnown ? slip.days - told : 0;
  return rest === 0 ? entries : [...entries, { ...untold, node, days: rest }];
}

const untold = { at: null, author: null, part: 'due', cause: 'untold', from: null, to: null, counts: true } as const;

/** What the moves of one person, or within one project, add up to. */
export interface LedgerSum<Key> {
  readonly key: Key;
  /** How many moves count. */
  readonly moves: number;
  readonly days: number;
}

/** By person, largest slip first; null: no person moved it, or Jira names none. */
export function sumByPerson(entries: readonly LedgerEntry[]): readonly LedgerSum<string | null>[] {
  return sumBy(entries, ({ author }) => author);
}

/** By id of the project, largest slip first. */
export function sumByProject(forest: Forest, entries: readonly LedgerEntry[]): readonly LedgerSum<string>[] {
  return sumBy(entries, ({ node }) => projectIdOf(forest, node));
}

function sumBy<Key>(entries: readonly LedgerEntry[], keyOf: (entry: LedgerEntry) => Key): LedgerSum<Key>[] {
  const sums = new Map<Key, { moves: number; days: number }>();
  for (const entry of entries) {
    if (!entry.counts) continue;
    const sum = sums.get(keyOf(entry)) ?? { moves: 0, days: 0 };
    sums.set(keyOf(entry), { moves: sum.moves + 1, days: sum.days + (entry.days ?? 0) });
  }
  return [...sums].map(([key, sum]) => ({ key, ...sum })).sort((a, b) => b.days - a.days);
}

/** Which entries are wanted. What is absent does not matter. */
export interface LedgerFilter {
  readonly projectId?: string | undefined;
  /** null: moves of nobody. */
  readonly author?: string | null | undefined;
  /** Only moves that made something later. */
  readonly isLaterOnly: boolean;
}

export type LedgerOrder = 'time' | 'size';

/** Newest first, or largest first whichever its direction; what has no moment, or no size, comes last. */
export function filterLedger(
  forest: Forest,
  entries: readonly LedgerEntry[],
  { projectId, author, isLaterOnly }: LedgerFilter,
  order: LedgerOrder,
): LedgerEntry[] {
  const size = ({ days }: LedgerEntry) => (days === null ? -1 : Math.abs(days));
  const time = ({ at }: LedgerEntry) => at ?? -Infinity;
  const byTime = (a: LedgerEntry, b: LedgerEntry) => compareNumbers(time(b), time(a)) || a.node - b.node;
  return entries
    .filter((entry) => projectId === undefined || projectIdOf(forest, entry.node) === projectId)
    .filter((entry) => author === undefined || entry.author === author)
    .filter(({ days }) => !isLaterOnly || (days ?? 0) > 0)
    .sort(order === 'time' ? byTime : (a, b) => size(b) - size(a) || byTime(a, b));
}

/** Two infinities are equal, and their difference is no number. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
