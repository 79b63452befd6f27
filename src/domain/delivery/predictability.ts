import type { Fraction, Instant } from '../units';
import type { ItemLife, LifeStep } from './item-life';

/** Items, and the points of those that were estimated. */
export interface Amount {
  readonly items: number;
  readonly points: number;
}

/** What a sprint set out to do, and what came of it. */
export interface SprintOutcome {
  /** In the sprint at its start and not done yet; points as they were then. */
  readonly committed: Amount;
  /** Of the committed ones: in the sprint and done at its end; points as they were at its start. */
  readonly committedDone: Amount;
  /** Came after the start, and was in the sprint at its end. */
  readonly added: Amount;
  readonly addedDone: Amount;
  /** Committed, and not in the sprint any more at its end. */
  readonly removed: Amount;
}

/**
 * @param lives of all items that have ever been in the sprint: they are members while they are in it
 * @param start the last moment that still counts as planning: the end of the sprint's first day
 * @param end when it was closed
 */
export function sprintOutcome(lives: readonly ItemLife[], start: Instant, end: Instant): SprintOutcome {
  const tally = { committed: none(), committedDone: none(), added: none(), addedDone: none(), removed: none() };
  for (const life of lives) {
    const [atStart, atEnd] = [memberAt(life, start), memberAt(life, end)];
    const isDone = atEnd?.category === 'done';
    if (atStart?.category === 'done') continue;
    if (atStart) {
      count(tally.committed, atStart);
      if (isDone) count(tally.committedDone, atStart);
      if (!atEnd) count(tally.removed, atStart);
    } else if (atEnd) {
      count(tally.added, atEnd);
      if (isDone) count(tally.addedDone, atEnd);
    }
  }
  return tally;
}

/** Share of what was committed that was done, by points where any of it was estimated; null: nothing was committed. */
export function predictability({ committed, committedDone }: SprintOutcome): Fraction | null {
  if (committed.points > 0) return (committedDone.points / committed.points) as Fraction;
  return committed.items === 0 ? null : ((committedDone.items / committed.items) as Fraction);
}

/** How the item stood in the sprint at a moment; null: it was not in it. */
function memberAt({ steps }: ItemLife, moment: Instant): LifeStep | null {
  const step = steps.findLast(({ at }) => at <= moment);
  return step?.isMember ? step : null;
}

const none = () => ({ items: 0, points: 0 });

function count(amount: { items: number; points: number }, { points }: LifeStep): void {
  amount.items += 1;
  amount.points += points ?? 0;
}
