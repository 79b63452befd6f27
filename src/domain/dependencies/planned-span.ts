import type { Forest } from '../hierarchy/forest';
import { sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { dayOrNull } from '../hierarchy/roll-up';
import { dueOf } from '../progress/sum-figures';
import type { SourcedDay } from '../schedule/due-day';
import type { DependencyKind } from './dependency-kind';

/** First and last day of the work on an issue, as planned; null: no source has one. */
export interface PlannedSpan {
  readonly start: SourcedDay | null;
  readonly due: SourcedDay | null;
}

/** Start: its own, else the earliest that an issue below states. Due: by the order of sources of due days. */
export function plannedSpan(forest: Forest, rolled: RollUp, node: number): PlannedSpan {
  const { source, at } = sourceOf(forest, node);
  const own = dayOrNull(source.facts.starts[at]);
  const below = dayOrNull(rolled.startBelow[node]);
  const start: SourcedDay | null =
    own !== null ? { day: own, source: 'own' } : below !== null ? { day: below, source: 'rolled-up' } : null;
  return { start, due: dueOf(forest, rolled, node) };
}

/**
 * Whether planned days contradict the order of two issues: FS, the successor starts before the predecessor is due. Both
 * days count as worked, so the same day is none yet. Lag is left to whoever knows the work days.
 *
 * @returns null: one of the two days is not known
 */
export function contradictsOrder(
  kind: DependencyKind,
  predecessor: PlannedSpan,
  successor: PlannedSpan,
): boolean | null {
  const [before, after] = kind.split('') as ['F' | 'S', 'F' | 'S'];
  const earlier = before === 'F' ? predecessor.due : predecessor.start;
  const later = after === 'F' ? successor.due : successor.start;
  return earlier === null || later === null ? null : later.day < earlier.day;
}
