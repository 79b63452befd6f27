import type { Forest } from '../hierarchy/forest';
import { sourceOf } from '../hierarchy/forest';
import type { RollUp } from '../hierarchy/roll-up';
import { dayOrNull } from '../hierarchy/roll-up';
import { dueOf } from '../progress/sum-figures';
import type { SourcedDay } from '../schedule/due-day';

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
